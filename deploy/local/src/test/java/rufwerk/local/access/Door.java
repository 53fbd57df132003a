package rufwerk.local.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import rufwerk.local.Json;

/** Whose an operation is, and how it says no. */
enum Door {
    /** Our own APIs: {@code X-Api-Key}. */
    CUSTOMER(Visitor.OWNER),
    SEVEN(Visitor.OWNER),
    ZADARMA(Visitor.OWNER),
    TENIOS(Visitor.OWNER),
    /** Also open without any key. */
    DURCHWAHL(Visitor.OWNER),
    OPERATORS(Visitor.OPERATOR),
    SWITCHES(Visitor.SWITCH),
    CARRIERS(Visitor.CARRIER),
    SERVICES(Visitor.ANOTHER_SERVICE),
    /** Of numbers-service alone. */
    NUMBERS_SERVICE(Visitor.ANOTHER_SERVICE),
    /** Of documents-service alone. */
    DOCUMENTS_SERVICE(Visitor.ANOTHER_SERVICE);

    private static final Set<Integer> UNAUTHORIZED_OR_FORBIDDEN = Set.of(401, 403);

    /** HTTP Basic is none of the ways in which durchwahl.app's clients send a key. */
    private static final Set<Visitor> WITHOUT_A_KEY = Set.of(Visitor.NOBODY, Visitor.OPERATOR);

    private final Visitor owner;

    Door(Visitor owner) {
        this.owner = owner;
    }

    boolean isForCustomers() {
        return owner == Visitor.OWNER;
    }

    /** What has to happen. */
    Outcome expectedFor(Visitor visitor) {
        if (visitor == owner || (this == DURCHWAHL && WITHOUT_A_KEY.contains(visitor))) {
            return Outcome.LET_IN;
        }
        if (isForCustomers() && visitor == Visitor.ANOTHER_ACCOUNT) {
            return Outcome.SEES_NOTHING;
        }
        if (isForCustomers() && visitor == Visitor.TOO_NARROW) {
            return Outcome.FORBIDDEN;
        }
        return Outcome.TURNED_AWAY;
    }

    enum Outcome {
        LET_IN,
        /** Let in, and what belongs to others looks as if it did not exist. */
        SEES_NOTHING,
        TURNED_AWAY,
        /** Known, but without the right. */
        FORBIDDEN
    }

    boolean turnsAway(int status, String body) {
        return switch (this) {
            case CUSTOMER -> status == 401 && problemCode(body).equals("API_KEY_REQUIRED");
            case SEVEN -> status == 200 && body.equals("900");
            case ZADARMA ->
                status == 401 && Json.read(body).path("status").asText().equals("error");
            case TENIOS ->
                status == 403 && Json.read(body).path("error_code").asText().equals("ACCESS_DENIED");
            case DURCHWAHL -> status == 401 && body.equals("{\"error\":104}");
            // Whoever is known elsewhere is forbidden here; whoever is not known at all is unauthorized.
            case OPERATORS, SWITCHES, CARRIERS, SERVICES, NUMBERS_SERVICE, DOCUMENTS_SERVICE ->
                UNAUTHORIZED_OR_FORBIDDEN.contains(status) && !problemCode(body).isEmpty();
        };
    }

    boolean forbids(int status, String body) {
        return switch (this) {
            case CUSTOMER -> status == 403 && problemCode(body).equals("SCOPE_TOO_NARROW");
            case SEVEN -> status == 200 && body.equals("902");
            case ZADARMA ->
                status == 403 && Json.read(body).path("status").asText().equals("error");
            case TENIOS ->
                status == 403 && Json.read(body).path("error_code").asText().equals("ACCESS_DENIED");
            case DURCHWAHL -> status == 403 && body.equals("{\"error\":104}");
            case OPERATORS, SWITCHES, CARRIERS, SERVICES, NUMBERS_SERVICE, DOCUMENTS_SERVICE -> turnsAway(status, body);
        };
    }

    boolean letsIn(int status, String body) {
        boolean refused = UNAUTHORIZED_OR_FORBIDDEN.contains(status) || status == 429 || status >= 500;
        return !refused && !(this == SEVEN && body.matches("\\d+"));
    }

    private static String problemCode(String body) {
        if (!body.startsWith("{")) {
            return "";
        }
        JsonNode problem = Json.read(body);
        return problem.path("code").asText();
    }
}

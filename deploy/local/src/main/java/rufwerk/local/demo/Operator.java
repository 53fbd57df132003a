package rufwerk.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import rufwerk.local.stack.PortPlan;
import rufwerk.local.stack.Secrets;
import rufwerk.local.stack.Service;

/** The people who run the suite: they fill it, hand out keys and look at documents. */
public final class Operator {
    private final Http http;
    private final PortPlan ports;
    private final String[] login;

    public Operator(Http http, PortPlan ports, Secrets secrets) {
        this.http = http;
        this.ports = ports;
        String pair = Secrets.OPERATOR + ":" + secrets.operatorPassword();
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        this.login = new String[] {"Authorization", "Basic " + basic};
    }

    int addDurchwahlBlock(String prefix, int extensionDigits, String tariffClass) {
        var block = Map.of("prefix", prefix, "extension_digits", extensionDigits, "tariff_class", tariffClass);
        return post(Service.DURCHWAHL, "/v1/pool/blocks", block).path("numbers").asInt();
    }

    int replaceRateDeck(String csv) {
        String url = ports.url(Service.DURCHWAHL) + "/v1/rate-deck";
        return http.putCsv(url, csv, login).ok().json().path("rates").asInt();
    }

    long addDirection(City city) {
        var direction = Map.of(
                "country",
                "DE",
                "area_code",
                city.areaCode,
                "name",
                city.title,
                "type",
                "geographic",
                "monthly_fee",
                1.90,
                "annual_fee",
                19.00,
                "setup_fee",
                0.00);
        return post(Service.NUMBERS, "/v1/directions", direction).path("id").asLong();
    }

    /** One whose numbers nobody gets without documents of these types. */
    public long addDirection(String areaCode, String city, List<String> documents) {
        var direction = Map.of(
                "country",
                "DE",
                "area_code",
                areaCode,
                "name",
                city,
                "type",
                "geographic",
                "monthly_fee",
                1.90,
                "annual_fee",
                19.00,
                "setup_fee",
                0.00,
                "restrictions",
                Map.of("documents", documents));
        return post(Service.NUMBERS, "/v1/directions", direction).path("id").asLong();
    }

    public void addNumbers(long direction, List<String> numbers) {
        post(Service.NUMBERS, "/v1/directions/%d/numbers".formatted(direction), Map.of("numbers", numbers));
    }

    public DemoAccount openAccount(String name) {
        String id = post(Service.ORDERS, "/v1/accounts", Map.of("name", name))
                .path("id")
                .asText();
        return issueKeys(id, Map.of());
    }

    /** One credential of each kind; restrictions as the API names them. */
    public DemoAccount issueKeys(String account, Map<String, Object> restrictions) {
        JsonNode key = credential(account, "api_key", restrictions);
        JsonNode zadarma = credential(account, "zadarma", restrictions);
        JsonNode tenios = credential(account, "tenios", restrictions);
        return new DemoAccount(
                account,
                key.path("key").asText(),
                new DemoAccount.Zadarma(
                        zadarma.path("user_key").asText(),
                        zadarma.path("secret").asText()),
                new DemoAccount.Tenios(tenios.path("access_key").asText()));
    }

    /** Nothing opens the account until it is active again. */
    public void suspend(String account) {
        String url = ports.url(Service.ORDERS) + "/v1/accounts/" + account + "/status";
        http.putJson(url, Map.of("status", "suspended"), login).ok();
    }

    /** Closes everything that opens the account. */
    public void revokeAll(String account) {
        String url = ports.url(Service.ORDERS) + "/v1/accounts/" + account;
        for (JsonNode credential : http.get(url, login).ok().json().path("credentials")) {
            http.delete(url + "/credentials/" + credential.path("id").asText(), login)
                    .ok();
        }
    }

    /** Everything about the account goes, at all services. */
    public void erase(String account, String reason) {
        post(Service.ORDERS, "/v1/accounts/%s/erasure".formatted(account), Map.of("reason", reason));
    }

    /** Which services have proven that they hold nothing any more. */
    public JsonNode erasure(String account) {
        String url = ports.url(Service.ORDERS) + "/v1/accounts/%s/erasure".formatted(account);
        return http.get(url, login).ok().json();
    }

    /** Events that a service could not work on. */
    public JsonNode parkedEvents(Service service) {
        return http.get(ports.url(service) + "/v1/parked-events", login)
                .ok()
                .json()
                .path("events");
    }

    /** Whether nobody has touched what reviewers did. */
    public boolean isAuditIntact() {
        String url = ports.url(Service.DOCUMENTS) + "/v1/audit/verification";
        return http.get(url, login).ok().json().path("intact").asBoolean();
    }

    public Optional<JsonNode> waitingReview(String verificationId) {
        Answer review = http.get(review(verificationId), login);
        return review.isOk() && review.json().path("state").asText().equals("waiting")
                ? Optional.of(review.json())
                : Optional.empty();
    }

    /** About a file of this group of documents. */
    public Optional<JsonNode> waitingReviewOfGroup(String account, long group) {
        return listed().filter(review -> review.path("account_id").asText().equals(account))
                .filter(review -> review.path("group_id").asLong(-1) == group)
                .findFirst();
    }

    /** The oldest of them, fifty at most. */
    public List<String> waitingReviews() {
        return listed().map(review -> review.path("id").asText()).toList();
    }

    private Stream<JsonNode> listed() {
        String url = ports.url(Service.DOCUMENTS) + "/v1/reviews?state=waiting";
        JsonNode reviews = http.get(url, login).ok().json().path("reviews");
        return StreamSupport.stream(reviews.spliterator(), false);
    }

    /** All that documents-service holds about an account, as a zip. */
    public Answer archive(String account) {
        return http.get(ports.url(Service.DOCUMENTS) + "/v1/accounts/" + account + "/archive", login);
    }

    public byte[] document(String verificationId) {
        return http.get(review(verificationId) + "/document", login).ok().body();
    }

    /** What was handed in later, oldest first. */
    public List<byte[]> furtherDocuments(String verificationId) {
        JsonNode further = http.get(review(verificationId), login).ok().json().path("further_documents");
        return StreamSupport.stream(further.spliterator(), false)
                .map(document -> review(verificationId) + "/documents/"
                        + document.path("id").asText())
                .map(url -> http.get(url, login).ok().body())
                .toList();
    }

    public String reviewState(String verificationId) {
        return http.get(review(verificationId), login).ok().json().path("state").asText();
    }

    public void approve(String verificationId) {
        http.putJson(review(verificationId) + "/decision", Map.of("decision", "approved"), login)
                .ok();
    }

    /** For a reason of documents-service, with words for the customer. */
    public void reject(String verificationId, String reason, String comment) {
        decide(verificationId, "rejected", reason, comment);
    }

    /** As {@link #reject}. */
    public void askMore(String verificationId, String reason, String comment) {
        decide(verificationId, "more_asked", reason, comment);
    }

    private void decide(String verificationId, String decision, String reason, String comment) {
        var request = Map.of("decision", decision, "reason", reason, "comment", comment);
        http.putJson(review(verificationId) + "/decision", request, login).ok();
    }

    private String review(String verificationId) {
        return ports.url(Service.DOCUMENTS) + "/v1/reviews/" + verificationId;
    }

    private JsonNode credential(String account, String kind, Map<String, Object> restrictions) {
        Map<String, Object> request = new HashMap<>(restrictions);
        request.put("kind", kind);
        return post(Service.ORDERS, "/v1/accounts/%s/credentials".formatted(account), request);
    }

    private JsonNode post(Service service, String path, Object body) {
        return http.postJson(ports.url(service) + path, body, login).ok().json();
    }
}

package rufwerk.local.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rufwerk.local.demo.DemoAccount;
import rufwerk.local.demo.ZadarmaSignature;
import rufwerk.local.stack.Secrets;

/** Sends requests the way every visitor would send them. */
final class Knocking {
    private final HttpClient client = HttpClient.newHttpClient();
    private final World world;

    Knocking(World world) {
        this.world = world;
    }

    record Heard(int status, String body) {
        /** How far the event log is closed, which moves whoever asks. */
        private static final Pattern END_OF_THE_LOG = Pattern.compile("\"next_cursor\":\"[^\"]*\",\"more\"");

        /** With what it is about left out, so that answers about different things can be compared; 40 is no part of 404. */
        Heard without(Map<String, String> about) {
            String text = body;
            for (String value : about.values()) {
                text = text.replaceAll("(?<!\\w)" + Pattern.quote(value) + "(?!\\w)", "…");
            }
            return new Heard(status, END_OF_THE_LOG.matcher(text).replaceAll("…"));
        }
    }

    Heard knock(Knock knock, Visitor visitor, Map<String, String> about) {
        String path = fill(knock.operation().path(), about);
        String body = fill(knock.body(), about);
        if (knock.door() == Door.TENIOS && world.keys().containsKey(visitor)) {
            body = withAccessKey(body, keysOf(visitor, knock).tenios().accessKey());
        } else if (knock.door() == Door.TENIOS && visitor == Visitor.TOO_NARROW) {
            body = withAccessKey(body, keysOf(visitor, knock).tenios().accessKey());
        }
        boolean asQuery = knock.operation().method().equals("GET") && !body.isEmpty();
        String target = world.stack().ports().url(knock.operation().service()) + path + (asQuery ? "?" + body : "");
        var request = HttpRequest.newBuilder(URI.create(target))
                .method(knock.operation().method(), BodyPublishers.ofString(asQuery ? "" : body))
                // Everybody comes from somewhere else, so that nobody waits for the failures of others.
                .header("X-Forwarded-For", someAddress());
        if (!body.isEmpty() && !asQuery) {
            request.header("Content-Type", typeOf(body));
        }
        present(request, knock, visitor, path, body);
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            return new Heard(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void present(HttpRequest.Builder request, Knock knock, Visitor visitor, String path, String body) {
        Secrets secrets = world.stack().secrets();
        switch (visitor) {
            case NOBODY -> {}
            case OPERATOR -> request.header("Authorization", basic(Secrets.OPERATOR, secrets.operatorPassword()));
            case SWITCH -> request.header("Authorization", "Bearer " + secrets.switchKey());
            case CARRIER -> request.header("Authorization", "Bearer " + secrets.carrierKey());
            case ANOTHER_SERVICE -> request.header("Authorization", "Bearer " + tokenOf(knock.door(), secrets));
            case OWNER, STRANGER, ANOTHER_ACCOUNT, REVOKED, TOO_NARROW -> {
                DemoAccount keys = keysOf(visitor, knock);
                switch (knock.door()) {
                    case TENIOS -> {}
                    case ZADARMA -> request.header("Authorization", signed(keys, path, body));
                    case OPERATORS -> {
                        if (visitor == Visitor.STRANGER) {
                            request.header("Authorization", basic(Secrets.OPERATOR, "a wrong password"));
                        } else {
                            request.header("X-Api-Key", keys.key());
                        }
                    }
                    case CUSTOMER, SEVEN, DURCHWAHL, SWITCHES, CARRIERS, SERVICES, NUMBERS_SERVICE, DOCUMENTS_SERVICE ->
                        request.header("X-Api-Key", keys.key());
                }
            }
        }
    }

    private static String tokenOf(Door door, Secrets secrets) {
        return switch (door) {
            case NUMBERS_SERVICE -> secrets.numbersToDocumentsToken();
            case DOCUMENTS_SERVICE -> secrets.documentsToNumbersToken();
            default -> secrets.ordersToDocumentsToken();
        };
    }

    private DemoAccount keysOf(Visitor visitor, Knock knock) {
        return Objects.requireNonNull(
                visitor == Visitor.TOO_NARROW
                        ? world.narrowKeys().get(knock.scope())
                        : world.keys().get(visitor));
    }

    private static String signed(DemoAccount keys, String path, String form) {
        String sorted = Arrays.stream(form.split("&")).sorted().collect(Collectors.joining("&"));
        return new ZadarmaSignature(keys.zadarma().userKey(), keys.zadarma().secret()).authorization(path, sorted);
    }

    private static String withAccessKey(String json, String accessKey) {
        return json.replaceFirst("\\{", "{\"access_key\":\"" + accessKey + "\"" + (json.equals("{}") ? "" : ","));
    }

    private static String fill(String template, Map<String, String> about) {
        String text = template;
        for (var value : about.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private static String typeOf(String body) {
        if (body.startsWith("{")) {
            return "application/json";
        }
        if (body.startsWith("#")) {
            return "application/yaml";
        }
        return body.contains("=") ? "application/x-www-form-urlencoded" : "text/csv";
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String someAddress() {
        var random = ThreadLocalRandom.current();
        return "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }
}

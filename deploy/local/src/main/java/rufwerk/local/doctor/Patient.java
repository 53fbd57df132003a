package rufwerk.local.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rufwerk.local.Json;
import rufwerk.local.stack.Service;

/** One service that is looked at from outside. */
final class Patient {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration MOST_SKEW = Duration.ofSeconds(3);
    private static final double OLD_EVENT = 60;
    private static final double MUCH_LAG = 5_000;

    private final HttpClient client;
    private final Service service;
    private final URI url;
    private final @Nullable String operator;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable JsonNode secrets;

    Patient(HttpClient client, Service service, URI url, @Nullable String operator) {
        this.client = client;
        this.service = service;
        this.url = url;
        this.operator = operator;
    }

    List<Finding> examine() {
        try {
            health();
            metrics();
            if (operator != null) {
                operatorsView();
            }
        } catch (IOException e) {
            wrong("cannot be reached at %s: %s".formatted(url, reason(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return findings;
    }

    /** Ids of the master keys that open; empty when they are not known. */
    Set<String> masterKeys() {
        Set<String> keys = new TreeSet<>();
        if (secrets != null) {
            secrets.path("keys").forEach(key -> keys.add(key.asText()));
        }
        return keys;
    }

    private void health() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<String> answer = get("/q/health/ready", false);
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        if (answer.statusCode() == 404) {
            note("hides its health; ask from inside the cluster to see more");
            return;
        }
        if (answer.statusCode() == 200) {
            fine("is ready (answered in %d ms)".formatted(millis));
        } else {
            wrong("is not ready: " + missing(answer));
        }
        clock(answer);
    }

    private static String missing(HttpResponse<String> answer) {
        List<String> down = new ArrayList<>();
        Json.read(answer.body()).path("checks").forEach(check -> {
            if (!check.path("status").asText().equals("UP")) {
                down.add(check.path("name").asText());
            }
        });
        return down.isEmpty() ? "status " + answer.statusCode() : String.join(", ", down);
    }

    /** Limits are exact as long as all clocks agree. */
    private void clock(HttpResponse<String> answer) {
        answer.headers().firstValue("date").ifPresent(date -> {
            Duration skew = Duration.between(
                            ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant(),
                            Instant.now())
                    .abs();
            if (skew.compareTo(MOST_SKEW) > 0) {
                wrong("has a clock that is %d s off from this machine's".formatted(skew.toSeconds()));
            }
        });
    }

    private void metrics() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/q/metrics", false);
        if (answer.statusCode() != 200) {
            return;
        }
        Metrics metrics = Metrics.parse(answer.body());
        metrics.highest("rufwerk_outbox_oldest_seconds").ifPresent(seconds -> {
            if (seconds > OLD_EVENT) {
                wrong("has had events to send for %.0f s: is Kafka there? (docs/runbooks/outbox.md)"
                        .formatted(seconds));
            }
        });
        metrics.highest("rufwerk_events_lag").ifPresent(lag -> {
            if (lag > MUCH_LAG) {
                note("is %.0f events behind (docs/runbooks/lag.md)".formatted(lag));
            }
        });
        metrics.highest("rufwerk_secrets_key_file_broken").ifPresent(broken -> {
            if (broken > 0) {
                wrong("does not understand its master key file (docs/runbooks/master-keys.md)");
            }
        });
    }

    private void operatorsView() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/v1/secrets", true);
        switch (answer.statusCode()) {
            case 200 -> secrets(Json.read(answer.body()));
            case 401 -> wrong("does not know this operator, or the password is wrong");
            case 403 -> wrong("knows this operator, who has not the role admin");
            default -> wrong("answers an operator with status " + answer.statusCode());
        }
        if (answer.statusCode() == 200) {
            parked();
        }
    }

    private void secrets(JsonNode view) {
        secrets = view;
        view.path("stores").forEach(store -> {
            long old = store.path("under_old_keys").asLong();
            if (old > 0) {
                note("has %d %s under an old master key; keep that key"
                        .formatted(old, store.path("store").asText()));
            }
        });
    }

    private void parked() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/v1/parked-events", true);
        if (answer.statusCode() == 200) {
            int count = Json.read(answer.body()).path("events").size();
            if (count > 0) {
                wrong("has put %d events aside that it could not work on (docs/runbooks/parked.md)".formatted(count));
            }
        }
    }

    private HttpResponse<String> get(String path, boolean asOperator) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
        if (asOperator && operator != null) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(operator.getBytes(StandardCharsets.UTF_8)));
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** Some of Java's network exceptions have no message of their own. */
    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private void fine(String text) {
        findings.add(new Finding.Fine(service.fullName() + " " + text));
    }

    private void note(String text) {
        findings.add(new Finding.Notable(service.fullName() + " " + text));
    }

    private void wrong(String text) {
        findings.add(new Finding.Wrong(service.fullName() + " " + text));
    }
}

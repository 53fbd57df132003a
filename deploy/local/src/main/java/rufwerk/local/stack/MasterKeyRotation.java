package rufwerk.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import rufwerk.kit.testing.MasterKeyFile;
import rufwerk.local.Eventually;
import rufwerk.local.Json;
import rufwerk.local.SuiteProblem;

/** Exchanges the master key as the README tells operators to. */
final class MasterKeyRotation {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final PortPlan ports;
    private final Secrets secrets;
    private final MasterKeyFile file;

    MasterKeyRotation(PortPlan ports, Secrets secrets, MasterKeyFile file) {
        this.ports = ports;
        this.secrets = secrets;
        this.file = file;
    }

    /** The new key opens everywhere before it seals anywhere. */
    void perform() {
        file.append();
        int known = file.keys().size();
        await("every service to know the new key", view -> view.path("keys").size() == known);
        String next = lastKey();
        file.moveLastFirst();
        await(
                "everything to be sealed under the new key",
                view -> view.path("current_key").asText().equals(next) && isNothingLeft(view));
    }

    void forgetOldKeys() {
        file.keepOnlyFirst();
        await("the old keys to be forgotten", view -> view.path("keys").size() == 1);
    }

    private String lastKey() {
        JsonNode keys = view(Service.ORDERS).path("keys");
        return keys.get(keys.size() - 1).asText();
    }

    private static boolean isNothingLeft(JsonNode view) {
        return StreamSupport.stream(view.path("stores").spliterator(), false)
                .allMatch(store -> store.path("under_old_keys").asLong() == 0);
    }

    private void await(String what, Predicate<JsonNode> condition) {
        boolean holds = Eventually.holds(
                PATIENCE, () -> Arrays.stream(Service.values()).allMatch(service -> condition.test(view(service))));
        if (!holds) {
            throw new SuiteProblem("Waited %d s in vain for %s".formatted(PATIENCE.toSeconds(), what));
        }
    }

    private JsonNode view(Service service) {
        String login = Secrets.OPERATOR + ":" + secrets.operatorPassword();
        var request = HttpRequest.newBuilder(URI.create(ports.url(service) + "/v1/secrets"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return Json.read(client.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new SuiteProblem("%s does not tell its keys: %s".formatted(service.fullName(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteProblem("Interrupted while the master key was exchanged");
        }
    }
}

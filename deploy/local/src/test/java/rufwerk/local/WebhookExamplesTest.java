package rufwerk.local;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rufwerk.kit.testing.ChildProcess;
import rufwerk.kit.testing.Folders;
import rufwerk.kit.testing.Ports;

/** The receivers of the documentation take what is signed and nothing else. */
class WebhookExamplesTest {
    private static final String BODY = "{\"order_id\":17,\"state\":\"COMPLETED\"}";
    private static final String PUSH_SECRET = "a push secret, as it is";
    private static final String ENDPOINT_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @TempDir
    Path folder;

    private final int port = Ports.any();

    static Stream<Arguments> receivers() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(
                        List.of("node", "receiver.mjs"),
                        List.of("python3", "receiver.py"),
                        List.of(java, "Receiver.java"))
                .flatMap(command -> Stream.of(
                        Arguments.of(command.getLast(), command, PUSH_SECRET),
                        Arguments.of(command.getLast() + ", endpoint", command, ENDPOINT_SECRET)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("receivers")
    void takesWhatIsSigned(String name, List<String> command, String secret) throws Exception {
        String file = Folders.project()
                .resolve("docs/examples/webhook-receiver")
                .resolve(command.getLast())
                .toString();
        Path log = folder.resolve("log");
        long now = Instant.now().getEpochSecond();
        try (var receiver = ChildProcess.start(
                List.of(command.getFirst(), file),
                Map.of("PUSH_SECRET", secret, "PORT", Integer.toString(port), "PATH", System.getenv("PATH")),
                log)) {
            await().atMost(30, SECONDS).until(() -> Ports.isAnswering(port) || !receiver.isAlive());

            assertThat(send("msg_1", now, signed(secret, "msg_1", now, BODY), BODY))
                    .isEqualTo(204);
            assertThat(send("msg_1", now, signed(secret, "msg_1", now, BODY), BODY))
                    .as("again")
                    .isEqualTo(204);
            assertThat(send("msg_2", now, "v1,AAAA " + signed(secret, "msg_2", now, BODY), BODY))
                    .as("one of two signatures")
                    .isEqualTo(204);
            assertThat(send("msg_3", now, signed(secret, "msg_3", now, BODY), BODY + " "))
                    .as("changed")
                    .isEqualTo(401);
            assertThat(send("msg_3", now, signed("another", "msg_3", now, BODY), BODY))
                    .as("forged")
                    .isEqualTo(401);
            assertThat(send("msg_3", now - 600, signed(secret, "msg_3", now - 600, BODY), BODY))
                    .as("old")
                    .isEqualTo(401);
            assertThat(send("msg_3", now, "nonsense", BODY)).isEqualTo(401);

            await().atMost(10, SECONDS)
                    .untilAsserted(() ->
                            assertThat(Files.readAllLines(log)).containsExactly("msg_1 " + BODY, "msg_2 " + BODY));
        }
    }

    private static String signed(String secret, String id, long at, String body) throws Exception {
        var webhook = secret.startsWith("whsec_")
                ? new Webhook(secret)
                : new Webhook(secret.getBytes(StandardCharsets.UTF_8));
        return webhook.sign(id, at, body);
    }

    private int send(String id, long at, String signature, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/".formatted(port)))
                    .header("webhook-id", id)
                    .header("webhook-timestamp", Long.toString(at))
                    .header("webhook-signature", signature)
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}

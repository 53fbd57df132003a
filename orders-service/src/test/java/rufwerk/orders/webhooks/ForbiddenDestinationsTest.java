package rufwerk.orders.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.orders.endpoints.CallbackUrl;

/** Measured where it counts: at the sockets we open, and at one that listens on every address of this machine. */
class ForbiddenDestinationsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Those to which names of the corpus resolve before they change their mind. Nothing is sent there either. */
    private static final Set<String> PUBLIC = Set.of("9.9.9.9", "149.112.112.112", "2620:fe:0:0:0:0:0:fe");

    /** Of this machine, and the one address that is allowed in these tests. */
    private static final String RECEIVER = "127.0.0.99";

    private final RecordingTransport transport = new RecordingTransport();
    private final Vertx vertx = transport.vertx();
    private final AtomicInteger reached = new AtomicInteger();
    private ServerSocket everywhere;
    private ForbiddenUrls corpus;

    @BeforeEach
    void listenEverywhere() throws IOException {
        everywhere = new ServerSocket(0, 1_000);
        corpus = ForbiddenUrls.withPort(everywhere.getLocalPort());
        Thread.startVirtualThread(this::countConnections);
    }

    @AfterEach
    void close() throws IOException {
        everywhere.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void connectsToNoneOfTheCorpus() {
        assertThat(corpus.urls()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();

        List<Attempt> attempts = sendToAll(new Destinations(List.of(RECEIVER + "/32"), corpus));

        assertThat(attempts).noneMatch(attempt -> attempt.result() instanceof Attempt.Answered);
        assertThat(connectedAddresses()).isSubsetOf(PUBLIC);
        assertThat(reached).hasValue(0);
    }

    @Test
    void followsNoRedirectToAnyOfThem() throws IOException {
        HttpServer redirecting = HttpServer.create(new InetSocketAddress(RECEIVER, 0), 0);
        redirecting.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            int number = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
            exchange.getResponseHeaders()
                    .set("Location", corpus.urls().get(number).strip());
            exchange.sendResponseHeaders(number % 2 == 0 ? 302 : 307, -1);
            exchange.close();
        });
        redirecting.start();
        try {
            var sender = sender(new Destinations(List.of(RECEIVER + "/32"), corpus));
            String url = "http://" + RECEIVER + ":" + redirecting.getAddress().getPort() + "/";

            for (int i = 0; i < corpus.urls().size(); i++) {
                if (!StandardCharsets.US_ASCII
                        .newEncoder()
                        .canEncode(corpus.urls().get(i))) {
                    // No header can carry it.
                    continue;
                }
                Attempt attempt = sender.send(to(URI.create(url + i))).await().atMost(PATIENCE);
                assertThat(attempt.result())
                        .as(corpus.urls().get(i))
                        .isInstanceOfSatisfying(
                                Attempt.Answered.class,
                                answer -> assertThat(answer.status()).isIn(302, 307));
            }
        } finally {
            redirecting.stop(0);
        }

        assertThat(connectedAddresses()).containsOnly(RECEIVER);
        assertThat(reached).hasValue(0);
    }

    @Test
    void wouldReachManyOfThemIfItWereAllowed() {
        sendToAll(new Destinations(List.of("0.0.0.0/0", "::/0"), corpus));

        await().atMost(PATIENCE).until(() -> reached.get() > 50);
        assertThat(connectedAddresses()).contains("127.0.0.1", "0:0:0:0:0:0:0:1", "169.254.169.254", "10.0.0.1");
    }

    /** Those that nobody may register are not sent to, as they would not be in the service. */
    private List<Attempt> sendToAll(Destinations destinations) {
        WebhookSender sender = sender(destinations);
        List<Uni<Attempt>> attempts = corpus.urls().stream()
                .flatMap(url -> CallbackUrl.parse(url).stream())
                // Twice, for names that change their mind.
                .flatMap(url -> List.of(url, url).stream())
                .map(url -> sender.send(to(url)))
                .toList();
        assertThat(attempts).hasSizeGreaterThan(400);
        return Uni.join().all(attempts).andFailFast().await().atMost(Duration.ofSeconds(60));
    }

    private WebhookSender sender(Destinations destinations) {
        return new WebhookSender(
                vertx, destinations, new ObjectMapper(), Clock.systemUTC(), new TestWebhookConfig(PATIENCE));
    }

    private static Delivery to(URI url) {
        var target = new Target.PushUrl(url, "a secret");
        return new Delivery(UUID.randomUUID(), UUID.randomUUID(), target, "a lane", "a host", "{}", 1, 1, null);
    }

    private Set<String> connectedAddresses() {
        return transport.connections().stream()
                .map(InetSocketAddress::getAddress)
                .map(InetAddress::getHostAddress)
                .map(address -> address.replaceFirst("%.*", ""))
                .collect(Collectors.toSet());
    }

    private void countConnections() {
        try {
            while (true) {
                everywhere.accept().close();
                reached.incrementAndGet();
            }
        } catch (IOException e) {
            // The test is over.
        }
    }
}

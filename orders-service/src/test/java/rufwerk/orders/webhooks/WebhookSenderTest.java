package rufwerk.orders.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rufwerk.orders.webhooks.Attempt.Answered;
import rufwerk.orders.webhooks.Attempt.Unanswered;
import rufwerk.orders.webhooks.Attempt.Unsent;

/** Against servers that misbehave, byte by byte. */
class WebhookSenderTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Duration NOT_LONG_AFTER = Duration.ofSeconds(10);
    private static final Destinations LOCAL = new Destinations(List.of("127.0.0.0/8"), InetAddress::getAllByName);

    private final Vertx vertx = Vertx.vertx();
    private final CountDownLatch over = new CountDownLatch(1);

    /** What a server does with its connection. */
    private interface Manners {
        void treat(OutputStream answer) throws IOException, InterruptedException;
    }

    @AfterEach
    void close() {
        over.countDown();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void keepsTheFirstFourKilobytesOfAnAnswerThatNeverEnds() throws IOException {
        Attempt attempt = sendTo(answer -> {
            write(answer, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                write(answer, "400\r\n" + "x".repeat(0x400) + "\r\n");
            }
        });

        assertThat(attempt.result()).isInstanceOfSatisfying(Answered.class, answered -> {
            assertThat(answered.status()).isEqualTo(200);
            assertThat(answered.body()).isEqualTo("x".repeat(4096));
        });
    }

    @Test
    void givesUpAnAnswerThatComesByteByByte() throws IOException {
        Attempt attempt = sendTo(answer -> {
            write(answer, "HTTP/1.1 200 OK\r\n");
            while (!over.await(20, TimeUnit.MILLISECONDS)) {
                write(answer, "x");
            }
        });

        assertUnanswered(attempt);
    }

    @Test
    void givesUpABodyThatComesByteByByte() throws IOException {
        Attempt attempt = sendTo(answer -> {
            write(answer, "HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n");
            while (!over.await(20, TimeUnit.MILLISECONDS)) {
                write(answer, "x");
            }
        });

        assertUnanswered(attempt);
    }

    @Test
    void givesUpHeadersThatNeverEnd() throws IOException {
        Attempt attempt = sendTo(answer -> {
            write(answer, "HTTP/1.1 200 OK\r\n");
            while (true) {
                write(answer, "X-Endless: " + "x".repeat(1000) + "\r\n");
            }
        });

        assertUnanswered(attempt);
    }

    @Test
    void givesUpAServerThatSaysNothing() throws IOException {
        assertUnanswered(sendTo(answer -> over.await()));
    }

    @Test
    void givesUpAServerThatSpeaksSomethingElse() throws IOException {
        assertUnanswered(sendTo(answer -> write(answer, "220 mail.example ESMTP\r\n")));
    }

    @Test
    void triesOnceMoreWhenTheServerHangsUp() throws IOException {
        AtomicInteger connections = new AtomicInteger();

        Attempt attempt = sendTo(answer -> {
            if (connections.incrementAndGet() > 1) {
                write(answer, "HTTP/1.1 204 No Content\r\n\r\n");
                over.await();
            }
        });

        assertThat(attempt.result()).isEqualTo(new Answered(204, "", null));
    }

    @Test
    void givesUpAServerThatHangsUp() throws IOException {
        assertUnanswered(sendTo(answer -> {}));
    }

    @Test
    void countsTheLookUpOfTheNameToo() {
        var stuck = new Destinations(List.of(), host -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new InetAddress[0];
        });

        assertUnanswered(send(URI.create("http://customer.example/"), stuck));
    }

    @Test
    void tellsANameWithoutAddressFromAForbiddenOne() {
        var nobody = new Destinations(List.of(), host -> {
            throw new UnknownHostException(host);
        });

        assertThat(send(URI.create("http://customer.example/"), nobody).result())
                .isEqualTo(new Unanswered("The name has no address"));
        assertThat(send(URI.create("http://127.0.0.1/"), new Destinations(List.of(), InetAddress::getAllByName))
                        .result())
                .isEqualTo(new Unsent("The address is not public"));
    }

    @Test
    void sendsNothingThatItCannotSign() {
        var locked = new Target.Locked(URI.create("http://127.0.0.1/"));

        assertThat(send(locked, LOCAL).result()).isEqualTo(new Unsent("Its secret cannot be opened now"));
    }

    private Attempt sendTo(Manners manners) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> serve(server, manners));
            return send(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/hook"), LOCAL);
        }
    }

    private Attempt send(URI url, Destinations destinations) {
        return send(new Target.PushUrl(url, "a secret"), destinations);
    }

    private Attempt send(Target target, Destinations destinations) {
        var sender = new WebhookSender(
                vertx, destinations, new ObjectMapper(), Clock.systemUTC(), new TestWebhookConfig(TIMEOUT));
        var delivery = new Delivery(UUID.randomUUID(), UUID.randomUUID(), target, "a lane", "a host", "{}", 1, 1, null);
        return sender.send(delivery).await().atMost(NOT_LONG_AFTER);
    }

    private static void serve(ServerSocket server, Manners manners) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getInputStream().read(new byte[8192]);
                manners.treat(socket.getOutputStream());
            } catch (IOException | InterruptedException e) {
                // The client has hung up, as it should.
            }
        }
    }

    private static void write(OutputStream answer, String text) throws IOException {
        answer.write(text.getBytes(StandardCharsets.US_ASCII));
        answer.flush();
    }

    private static void assertUnanswered(Attempt attempt) {
        assertThat(attempt.result()).isInstanceOf(Unanswered.class);
        assertThat(attempt.duration()).isLessThan(NOT_LONG_AFTER);
    }
}

package rufwerk.documents.files.s3;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.mutiny.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rufwerk.documents.files.Sha256;
import rufwerk.documents.files.StorageDown;

class S3BucketTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final byte[] CONTENT = "0123456789".getBytes(US_ASCII);
    private static S3Server server;

    @TempDir
    Path folder;

    private final S3Bucket bucket = server.bucket(VERTX);

    @BeforeAll
    static void start() throws Exception {
        server = S3Server.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        VERTX.closeAndAwait();
    }

    @Test
    void keepsPartOfAFileWithItsMetadata() throws IOException {
        put(bucket, "part", 3, Map.of("head", "abc"));

        assertThat(get(bucket, "part")).isEqualTo("3456789");
        S3Object found = await(bucket.find("part"));
        assertThat(found.size()).isEqualTo(7);
        assertThat(found.metadata()).containsEntry("head", "abc");
    }

    @Test
    void replacesMetadataAndNothingElse() throws IOException {
        put(bucket, "described", 0, Map.of("head", "old"));
        S3Object seen = await(bucket.find("described"));

        assertThat(await(bucket.describe(seen, Map.of("head", "new")))).isTrue();

        assertThat(await(bucket.find("described")).metadata()).containsEntry("head", "new");
        assertThat(get(bucket, "described")).isEqualTo("0123456789");
    }

    @Test
    void doesNotDescribeWhatWasReplacedOrRemoved() throws IOException {
        put(bucket, "replaced", 0, Map.of("head", "old"));
        S3Object seen = await(bucket.find("replaced"));
        put(bucket, "replaced", 5, Map.of("head", "other"));

        assertThat(await(bucket.describe(seen, Map.of("head", "new")))).isFalse();
        assertThat(await(bucket.find("replaced")).metadata()).containsEntry("head", "other");

        await(bucket.remove(await(bucket.find("replaced"))));
        assertThat(await(bucket.describe(seen, Map.of("head", "new")))).isFalse();
        assertThat(await(bucket.find("replaced"))).isNull();
    }

    @Test
    void listsMoreThanAPage() {
        IntStream.range(0, 1203)
                .forEach(i -> server.store()
                        .putBlob(
                                S3Server.BUCKET,
                                server.store()
                                        .blobBuilder("many/%04d".formatted(i))
                                        .payload("x")
                                        .build()));

        List<List<S3Object>> pages = await(bucket.listAll("many/").collect().asList());

        assertThat(pages).hasSize(2);
        assertThat(pages.stream().flatMap(List::stream).map(S3Object::name))
                .hasSize(1203)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void saysThatSomethingIsMissing() {
        assertThat(await(bucket.find("nothing"))).isNull();
        assertThat(get(bucket, "nothing")).isNull();
    }

    @Test
    void saysThatTheSecretIsWrong() throws IOException {
        S3Bucket stranger = S3Server.bucketAt(server.endpoint(), "wrong", Duration.ofSeconds(20), VERTX);

        assertThatThrownBy(() -> await(stranger.list("", "")))
                .isInstanceOf(StorageDown.class)
                .hasMessageContaining("403 SignatureDoesNotMatch");
        assertThatThrownBy(() -> put(stranger, "theirs", 0, Map.of())).isInstanceOf(StorageDown.class);
        assertThatThrownBy(() -> await(stranger.reach())).isInstanceOf(StorageDown.class);
        assertThat(await(bucket.find("theirs"))).isNull();
    }

    @Test
    void refusesAFileThatHasChangedSinceItsDigest() throws IOException {
        Path file = Files.write(folder.resolve("file"), CONTENT);

        assertThatThrownBy(() -> await(bucket.put(
                        "changed",
                        file,
                        0,
                        CONTENT.length,
                        Sha256.of("other".getBytes(US_ASCII)).hex(),
                        Map.of())))
                .isInstanceOf(StorageDown.class);
        assertThat(await(bucket.find("changed"))).isNull();
    }

    @Test
    void saysThatNobodyIsThere() {
        URI nowhere = URI.create("http://127.0.0.1:1");

        assertThatThrownBy(() -> await(S3Server.bucketAt(nowhere, "any", Duration.ofSeconds(5), VERTX)
                        .reach()))
                .isInstanceOf(StorageDown.class)
                .hasMessageContaining("documents at 127.0.0.1:1");
    }

    @Test
    void givesUpOnAServerThatIsSlow() throws IOException {
        try (Liar slow = Liar.saying(VERTX, socket -> {})) {
            S3Bucket patient = slow.bucket(Duration.ofMillis(300));

            assertThatThrownBy(() -> await(patient.find("any"))).isInstanceOf(StorageDown.class);
            assertThatThrownBy(() -> put(patient, "any", 0, Map.of())).isInstanceOf(StorageDown.class);
            assertThat(slow.asked).hasValueGreaterThanOrEqualTo(6);
        }
    }

    @Test
    void givesUpOnAServerThatDrips() {
        try (Liar drip = Liar.saying(VERTX, socket -> {
            socket.write("HTTP/1.1 200 OK\r\nLast-Modified: Wed, 28 Oct 2026 22:36:00 GMT\r\n"
                    + "ETag: \"a\"\r\nContent-Length: 100000\r\n\r\n");
            long drops = VERTX.setPeriodic(20, timer -> socket.write("x"));
            socket.closeHandler(closed -> VERTX.cancelTimer(drops));
        })) {
            assertThatThrownBy(() -> await(drip.bucket(Duration.ofMillis(300)).get("any", object -> new Whole())))
                    .isInstanceOf(StorageDown.class);
        }
    }

    @Test
    void triesAgainAfterATruncatedAnswer() throws IOException {
        put(bucket, "whole", 0, Map.of());
        String head = "HTTP/1.1 200 OK\r\nLast-Modified: Wed, 28 Oct 2026 22:36:00 GMT\r\nETag: \"a\"\r\n";
        var answers = new AtomicInteger();
        try (Liar truncating = Liar.saying(
                VERTX,
                socket -> socket.write(head + "Content-Length: 10\r\n\r\n"
                                + (answers.incrementAndGet() < 3 ? "01234" : "0123456789"))
                        .onComplete(written -> socket.close()))) {
            assertThat(get(truncating.bucket(Duration.ofSeconds(5)), "whole")).isEqualTo("0123456789");
            assertThat(truncating.asked).hasValue(3);
        }
    }

    @Test
    void triesAgainWhenTheServerHasTooMuchToDo() {
        var answers = new AtomicInteger();
        String busy = "<Error><Code>SlowDown</Code></Error>";
        String empty = "<ListBucketResult/>";
        try (Liar server = Liar.saying(
                VERTX,
                socket -> socket.write(
                        answers.incrementAndGet() < 3 ? answer("503 Busy", busy) : answer("200 OK", empty)))) {
            assertThat(await(server.bucket(Duration.ofSeconds(5)).list("", "")).objects())
                    .isEmpty();
            assertThat(server.asked).hasValue(3);
        }
    }

    private static String answer(String status, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    @Test
    void readsNoMoreThanIsTaken() throws IOException {
        byte[] large = new byte[8 * 1024 * 1024];
        Arrays.fill(large, (byte) 'x');
        Path file = Files.write(folder.resolve("large"), large);
        await(bucket.put("large", file, 0, large.length, Sha256.of(large).hex(), Map.of()));
        var taking = new AtomicInteger();

        Integer size = await(bucket.get("large", object -> new S3Bucket.Receiver<Integer>() {
            private int size;

            @Override
            public void take(byte[] bytes) {
                assertThat(taking.incrementAndGet()).isEqualTo(1);
                size += bytes.length;
                taking.decrementAndGet();
            }

            @Override
            public Integer finish() {
                return size;
            }
        }));

        assertThat(size).isEqualTo(large.length);
    }

    private void put(S3Bucket into, String name, int from, Map<String, String> metadata) throws IOException {
        Path file = Files.write(folder.resolve("file"), CONTENT);
        byte[] rest = Arrays.copyOfRange(CONTENT, from, CONTENT.length);
        await(into.put(name, file, from, rest.length, Sha256.of(rest).hex(), metadata));
    }

    private static String get(S3Bucket from, String name) {
        return await(from.get(name, object -> new Whole()));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }

    private static final class Whole implements S3Bucket.Receiver<String> {
        private final ByteArrayOutputStream all = new ByteArrayOutputStream();

        @Override
        public void take(byte[] bytes) {
            all.writeBytes(bytes);
        }

        @Override
        public String finish() {
            return all.toString(US_ASCII);
        }
    }

    /** A server that answers whatever it was told to, once it has heard the head of a request. */
    private static final class Liar implements AutoCloseable {
        private final AtomicInteger asked = new AtomicInteger();
        private final NetServer server;
        private final Vertx vertx;

        private Liar(Vertx vertx, Consumer<NetSocket> answer) {
            this.vertx = vertx;
            this.server = vertx.getDelegate()
                    .createNetServer()
                    .connectHandler(socket -> {
                        var heard = new StringBuilder();
                        socket.handler(bytes -> {
                            heard.append(bytes);
                            if (heard.indexOf("\r\n\r\n") >= 0) {
                                heard.setLength(0);
                                asked.incrementAndGet();
                                answer.accept(socket);
                            }
                        });
                    })
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }

        private static Liar saying(Vertx vertx, Consumer<NetSocket> answer) {
            return new Liar(vertx, answer);
        }

        private S3Bucket bucket(Duration timeout) {
            return S3Server.bucketAt(
                    URI.create("http://127.0.0.1:" + server.actualPort()), S3Server.SECRET_KEY, timeout, vertx);
        }

        @Override
        public void close() {
            server.close();
        }
    }
}

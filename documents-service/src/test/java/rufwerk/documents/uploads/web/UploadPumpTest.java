package rufwerk.documents.uploads.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.mutiny.core.Vertx;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.documents.KnownCustomers.KnownCustomer;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.IncomingDocument;
import rufwerk.documents.files.Sha256;
import rufwerk.documents.files.check.Content;
import rufwerk.documents.files.check.Limits;

/** Between a real HTTP server and a sink that is slower than any client. */
class UploadPumpTest {
    private static final int LARGE = Limits.MAX_BYTES;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger broken = new AtomicInteger();
    private HttpServer server;
    private UploadClient client;

    @BeforeEach
    void serve() {
        server = vertx.getDelegate()
                .createHttpServer()
                .requestHandler(this::answer)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        client = new UploadClient(
                HttpClient.newHttpClient(),
                URI.create("http://127.0.0.1:" + server.actualPort()),
                new KnownCustomer(UUID.randomUUID(), "key", "user key", "secret"));
    }

    @AfterEach
    void close() {
        vertx.closeAndAwait();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 3_000_017, LARGE})
    void carriesEveryByteInItsPlace(int size) {
        byte[] file = random(size);

        assertThat(client.upload("passport", "a", file).body())
                .isEqualTo(size + " " + Sha256.of(file).hex());
    }

    @Test
    void carriesLittleMoreOfAFileThatIsTooLarge() {
        String answer =
                client.upload("passport", "a", random(LARGE + 5_000_000)).body();

        assertThat(Long.parseLong(answer.split(" ")[0])).isBetween(LARGE + 1L, LARGE + 100_000L);
    }

    @Test
    void carriesManyAtOnce() {
        byte[] file = random(2_000_003);
        List<CompletableFuture<String>> uploads = Stream.generate(
                        () -> client.upload(Map.of(), "a", () -> new ByteArrayInputStream(file), file.length)
                                .thenApply(HttpResponse::body))
                .limit(32)
                .toList();

        assertThat(uploads)
                .allSatisfy(upload -> assertThat(upload.join())
                        .isEqualTo(file.length + " " + Sha256.of(file).hex()));
    }

    @Test
    void failsWhenTheSenderBreaksOff() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.actualPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n"
                            + "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n"
                            + "Content-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[300_000]);
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> broken.get() == 1);
    }

    private void answer(HttpServerRequest request) {
        request.setExpectMultipart(true);
        request.uploadHandler(upload -> answer(request, upload));
    }

    private void answer(HttpServerRequest request, HttpServerFileUpload upload) {
        Sink sink = new Sink();
        new UploadPump(upload, sink, vertx.getDelegate())
                .run()
                .subscribe()
                .with(
                        done -> request.response().end(sink.size() + " " + sink.digest()),
                        failure -> broken.incrementAndGet());
    }

    private static byte[] random(int size) {
        byte[] file = new byte[size];
        new Random(size).nextBytes(file);
        return file;
    }

    /** Keeps nothing but the digest, and never two pieces at once. */
    private static final class Sink implements IncomingDocument {
        private final MessageDigest digest = Sha256.digest();
        private final AtomicInteger writers = new AtomicInteger();
        private long size;

        private String digest() {
            return HexFormat.of().formatHex(digest.digest());
        }

        @Override
        public void write(byte[] bytes, int count) {
            assertThat(writers.incrementAndGet()).isEqualTo(1);
            assertThat(count).isLessThanOrEqualTo(2 * 64 * 1024);
            digest.update(bytes, 0, count);
            size += count;
            writers.decrementAndGet();
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public void finish() {}

        @Override
        public Content content() {
            throw new UnsupportedOperationException();
        }

        @Override
        public DocumentKey key() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Void> keep() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void discard() {}
    }
}

package rufwerk.documents.files.s3;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rufwerk.documents.files.Sha256;
import rufwerk.documents.files.StorageDown;

/** Documents are sealed before they leave; TLS keeps credentials and names from others, if it asks who is there. */
class S3OverTlsTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final byte[] CONTENT = "0123456789".getBytes(US_ASCII);

    @TempDir
    Path folder;

    @AfterAll
    static void stop() {
        VERTX.closeAndAwait();
    }

    @Test
    void keepsFilesAtAServerThatTheConfiguredCertificatesVouchFor() throws Exception {
        var certificate = TestCertificate.of("ip:127.0.0.1", folder);
        Path file = Files.write(folder.resolve("file"), CONTENT);
        try (var server = S3Server.startOverTls(certificate)) {
            S3Bucket bucket = server.bucket(Optional.of(certificate.pem()), VERTX);

            await(bucket.put(
                    "over-tls", file, 0, CONTENT.length, Sha256.of(CONTENT).hex(), Map.of()));

            assertThat(server.endpoint()).hasScheme("https");
            assertThat(await(bucket.find("over-tls")).size()).isEqualTo(CONTENT.length);
        }
    }

    @Test
    void tellsNothingToAServerThatNobodyVouchesFor() throws Exception {
        try (var server = S3Server.startOverTls(TestCertificate.of("ip:127.0.0.1", folder))) {
            assertThatThrownBy(
                            () -> await(server.bucket(Optional.empty(), VERTX).reach()))
                    .isInstanceOf(StorageDown.class)
                    .hasMessageContaining("documents at 127.0.0.1");
        }
    }

    @Test
    void tellsNothingToAServerThatIsSomebodyElse() throws Exception {
        var certificate = TestCertificate.of("dns:somebody.example", folder);
        try (var server = S3Server.startOverTls(certificate)) {
            assertThatThrownBy(() -> await(
                            server.bucket(Optional.of(certificate.pem()), VERTX).reach()))
                    .isInstanceOf(StorageDown.class);
        }
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }
}

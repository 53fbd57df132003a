package rufwerk.documents.files.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Context;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jclouds.blobstore.domain.Blob;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rufwerk.documents.files.DocumentFiles;
import rufwerk.documents.files.DocumentFilesConformance;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.DocumentLost;
import rufwerk.documents.files.s3.S3Bucket;
import rufwerk.documents.files.s3.S3Server;
import rufwerk.kit.secrets.KeyRing;
import rufwerk.kit.secrets.SealedPieces;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.kit.testing.PostgresAndKafka;

class DocumentFilesInS3Test extends DocumentFilesConformance {
    private static final String NEW_KEY = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";
    private static final Vertx VERTX = Vertx.vertx();
    private static S3Server server;

    @TempDir
    Path folder;

    private S3Bucket bucket;
    private DocumentFiles files;

    @BeforeAll
    static void start() throws Exception {
        server = S3Server.start();
    }

    @BeforeEach
    void open() {
        bucket = server.bucket(VERTX);
        files = under(PostgresAndKafka.MASTER_KEY);
    }

    @AfterAll
    static void close() throws Exception {
        server.close();
        VERTX.closeAndAwait();
    }

    @Override
    protected DocumentFiles files() {
        return files;
    }

    @Test
    void writesNothingReadableAndLeavesNothingInTheFolder() throws IOException {
        await(files.write(key(id, FRONT), FRONT));

        assertThat(new String(stored(key(id, FRONT)), ISO_8859_1)).doesNotContain("PDF", "front", "EOF");
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void refusesAnObjectThatWasChangedCutOrPutInThePlaceOfAnother() throws IOException {
        byte[] large = new byte[3 * SealedPieces.PLAIN_BYTES];
        new Random(3).nextBytes(large);
        DocumentKey key = key(id, large);
        await(files.write(key, large));
        byte[] sealed = stored(key);
        byte[] changed = sealed.clone();
        changed[20] ^= 1;
        for (byte[] forged : new byte[][] {
            changed,
            {},
            Arrays.copyOf(sealed, SealedPieces.SEALED_BYTES),
            Arrays.copyOf(sealed, sealed.length - 1),
            Arrays.copyOf(sealed, sealed.length + 5),
            Arrays.copyOf(sealed, sealed.length + SealedPieces.SEALED_BYTES)
        }) {
            replace(key, forged, metadata(key));
            assertThatThrownBy(() -> await(files.read(key))).hasMessageContaining("Cannot open");
        }
        replace(key, sealed, Map.of());
        assertThatThrownBy(() -> await(files.read(key)))
                .isInstanceOf(DocumentLost.class)
                .hasMessageContaining("head");
        await(files.write(key(id, BACK), BACK));
        replace(key, stored(key(id, BACK)), metadata(key(id, BACK)));
        assertThatThrownBy(() -> await(files.read(key)))
                .isInstanceOf(DocumentLost.class)
                .hasMessageContaining("another");
    }

    @Test
    void comesUnderANewMasterKeyWithoutMovingTheContent() throws IOException {
        DocumentKey key = key(id, FRONT);
        await(files.write(key, FRONT));
        byte[] before = stored(key);
        SealedObjects objects =
                new SealedObjects(bucket, secrets(NEW_KEY + "," + PostgresAndKafka.MASTER_KEY), Clock.systemUTC());

        assertThat(await(objects.remaining())).isPositive();
        while (await(objects.resealSome(100)) > 0) {
            // Page by page.
        }

        assertThat(await(objects.remaining())).isZero();
        assertThat(stored(key)).isEqualTo(before);
        assertThat(await(under(NEW_KEY).read(key))).isEqualTo(FRONT);
        assertThatThrownBy(() -> await(files.read(key))).hasMessageContaining("Cannot open");
        for (var object : await(bucket.listAll("").collect().asList()).stream()
                .flatMap(List::stream)
                .toList()) {
            await(bucket.remove(object));
        }
    }

    @Test
    void keepsCountingWhatNoKeyOpens() {
        DocumentKey key = key(id, FRONT);
        await(files.write(key, FRONT));
        replace(key, "anything".getBytes(ISO_8859_1), Map.of("head", "bm90aGluZw=="));
        SealedObjects objects = new SealedObjects(bucket, secrets(PostgresAndKafka.MASTER_KEY), Clock.systemUTC());

        assertThat(await(objects.remaining())).isEqualTo(1);
        assertThat(await(objects.resealSome(100))).isEqualTo(1);
        assertThat(await(objects.resealSome(100))).isZero();
        assertThat(await(objects.remaining())).isEqualTo(1);
        await(files.keepOnly(key(id, BACK)));
    }

    @Test
    void worksBesideTheEventLoopAndAnswersOnIt() {
        var seen = new CompletableFuture<Thread>();
        var asked = new CompletableFuture<Thread>();
        Context eventLoop = VERTX.getDelegate().getOrCreateContext();
        eventLoop.runOnContext(ignored -> {
            asked.complete(Thread.currentThread());
            files.write(key(id, FRONT), FRONT)
                    .chain(() -> files.read(key(id, FRONT)))
                    .subscribe()
                    .with(done -> seen.complete(Thread.currentThread()), seen::completeExceptionally);
        });

        assertThat(seen.orTimeout(20, TimeUnit.SECONDS).join()).isSameAs(asked.join());
    }

    private DocumentFiles under(String masterKeys) {
        return new DocumentFilesInS3(server.bucket(VERTX), new FolderConfig(folder), secrets(masterKeys), VERTX);
    }

    private static SealedSecrets secrets(String masterKeys) {
        return new SealedSecrets(() -> KeyRing.parse(masterKeys));
    }

    private static byte[] stored(DocumentKey key) throws IOException {
        try (InputStream in = blob(key).getPayload().openStream()) {
            return in.readAllBytes();
        }
    }

    private static Map<String, String> metadata(DocumentKey key) {
        return blob(key).getMetadata().getUserMetadata();
    }

    private static Blob blob(DocumentKey key) {
        return server.store().getBlob(S3Server.BUCKET, Layout.nameOf(key));
    }

    private static void replace(DocumentKey key, byte[] content, Map<String, String> metadata) {
        server.store()
                .putBlob(
                        S3Server.BUCKET,
                        server.store()
                                .blobBuilder(Layout.nameOf(key))
                                .payload(content)
                                .userMetadata(metadata)
                                .build());
    }
}

package rufwerk.documents.files.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.DocumentLost;
import rufwerk.documents.files.Sha256;
import rufwerk.kit.secrets.KeyRing;
import rufwerk.kit.secrets.SealedSecrets;

class SealedDocumentsTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final String OLD_KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEW_KEY =
            Base64.getEncoder().encodeToString("this key replaces the other one.".getBytes(US_ASCII));

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2027-03-01T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final SealedSecrets rotated = secretsUnder(NEW_KEY, OLD_KEY);
    private final List<DocumentKey> keys = new ArrayList<>();

    private DocumentFilesOnDisk before;
    private DocumentFilesOnDisk files;
    private SealedDocuments documents;

    @BeforeEach
    void open() {
        before = files(secretsUnder(OLD_KEY));
        files = files(rotated);
        documents = documents();
    }

    @AfterAll
    static void close() {
        VERTX.closeAndAwait();
    }

    @Test
    void moveUnderTheNewKeyBatchByBatch() {
        writeSome(35);
        await(files.write(keyOf("new"), content("new")));

        assertThat(remaining()).isEqualTo(35);
        assertThat(await(documents.resealSome(100))).isBetween(10, 20);
        assertThat(remaining()).isBetween(15L, 25L);

        assertThat(moveAll()).isBetween(15, 25);
        assertThat(remaining()).isZero();
        assertAllAreThereUnder(NEW_KEY);
    }

    @Test
    void keepTheirBytesBehindTheHead() throws IOException {
        byte[] large = new byte[3_000_017];
        new Random(1).nextBytes(large);
        DocumentKey key = new DocumentKey(UUID.randomUUID(), Sha256.of(large));
        await(before.write(key, large));
        byte[] sealed = Files.readAllBytes(fileOf(key));

        moveAll();

        byte[] moved = Files.readAllBytes(fileOf(key));
        int head = SealedSecrets.HEAD_BYTES;
        assertThat(Arrays.equals(sealed, head, sealed.length, moved, head, moved.length))
                .isTrue();
        assertThat(await(files(secretsUnder(NEW_KEY)).read(key))).isEqualTo(large);
        assertThat(incoming()).isEmpty();
    }

    @Test
    void moveFromTheFormatWithoutAHead() throws Exception {
        DocumentKey key = keyOf("ancient");
        Path file = new Layout(folder).wholeFileOf(key);
        Files.createDirectories(file.getParent());
        Files.write(file, sealedDirectly(content("ancient"), "document " + key.id()));

        assertThat(moveAll()).isEqualTo(1);

        assertThat(await(files(secretsUnder(NEW_KEY)).read(key))).isEqualTo(content("ancient"));
    }

    @Test
    void moveFromTheFormatInOnePiece() throws IOException {
        DocumentKey key = keyOf("old");
        Path file = new Layout(folder).wholeFileOf(key);
        Files.createDirectories(file.getParent());
        Files.write(file, secretsUnder(OLD_KEY).seal(content("old"), "document " + key.id()));

        assertThat(moveAll()).isEqualTo(1);

        assertThat(await(files(secretsUnder(NEW_KEY)).read(key))).isEqualTo(content("old"));
    }

    @Test
    void passOverADamagedFileAndCountIt() throws IOException {
        writeSome(5);
        DocumentKey damaged = keyOf("damaged");
        await(before.write(damaged, content("damaged")));
        Files.writeString(fileOf(damaged), "no document at all");

        moveAll();

        assertThat(remaining()).isEqualTo(1);
        assertThat(fileOf(damaged)).hasContent("no document at all");
        assertAllAreThereUnder(NEW_KEY);
    }

    @Test
    void stayReadableAndMoveLaterAfterACrashBeforeTheRename() throws IOException {
        writeSome(12);
        Path incoming = Files.createDirectories(folder.resolve("incoming"));
        byte[] whole = Files.readAllBytes(fileOf(keys.getFirst()));
        Files.write(incoming.resolve("crashed"), Arrays.copyOf(whole, whole.length / 2));
        assertAllAreThereUnder(OLD_KEY);

        moveAll();

        assertAllAreThereUnder(NEW_KEY);
    }

    @Test
    void stayReadableAndMoveLaterAfterADiskFailure() throws IOException {
        writeSome(12);
        Files.delete(folder.resolve("incoming"));
        Path inTheWay = Files.createFile(folder.resolve("incoming"));

        assertThat(remaining()).isEqualTo(12);
        assertThatThrownBy(() -> await(documents.resealSome(10))).hasRootCauseInstanceOf(IOException.class);
        assertThat(remaining()).isEqualTo(12);
        assertAllAreThereUnder(OLD_KEY);

        Files.delete(inTheWay);
        Files.createDirectory(inTheWay);
        moveAll();
        assertAllAreThereUnder(NEW_KEY);
    }

    @Test
    void moveWithTwoReplicasAtWorkWhileTheyAreRead() throws Exception {
        writeSome(60);
        var over = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var reads = threads.submit(() -> {
                int done = 0;
                while (!over.get()) {
                    for (DocumentKey key : keys) {
                        await(files.read(key));
                        done++;
                    }
                }
                return done;
            });
            var one = threads.submit(() -> moveAll(documents()));
            var other = threads.submit(() -> moveAll(documents()));
            one.get();
            other.get();
            over.set(true);
            assertThat(reads.get()).isPositive();
        }
        assertThat(await(documents().remaining())).isZero();
        assertAllAreThereUnder(NEW_KEY);
    }

    @Test
    void neverBringBackAFileThatWasRemovedAtTheSameTime() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 100; i++) {
                DocumentKey kept = keyOf("kept " + i);
                DocumentKey leftover = new DocumentKey(kept.id(), Sha256.of(content("leftover " + i)));
                await(before.write(kept, content("kept " + i)));
                await(before.write(leftover, content("leftover " + i)));
                var replica = documents();
                await(replica.remaining());

                var moving = threads.submit(() -> await(replica.resealSome(10)));
                var removing = threads.submit(() -> await(files.keepOnly(kept)));
                moving.get();
                removing.get();

                assertThatThrownBy(() -> await(files.read(leftover))).isInstanceOf(DocumentLost.class);
                assertThat(await(files.read(kept))).isEqualTo(content("kept " + i));
            }
        }
    }

    @Test
    void areLookedAtOnceForEachKeyAndThenOnceAnHour() {
        assertThat(remaining()).isZero();
        writeSome(3);

        assertThat(remaining()).isZero();
        now = now.plus(Duration.ofMinutes(61));
        assertThat(remaining()).isEqualTo(3);
    }

    @Test
    void areNoneBeforeTheFolderIsMade() {
        var nowhere = new SealedDocuments(new FolderConfig(folder.resolve("not/yet")), rotated, VERTX, clock);

        assertThat(await(nowhere.remaining())).isZero();
        assertThat(await(nowhere.resealSome(10))).isZero();
    }

    private void writeSome(int count) {
        for (int i = 0; i < count; i++) {
            DocumentKey key = keyOf("document " + i);
            keys.add(key);
            await(before.write(key, content("document " + i)));
        }
    }

    private void assertAllAreThereUnder(String key) {
        DocumentFilesOnDisk reader = files(secretsUnder(key));
        for (int i = 0; i < keys.size(); i++) {
            assertThat(await(reader.read(keys.get(i)))).isEqualTo(content("document " + i));
        }
    }

    private long remaining() {
        return await(documents.remaining());
    }

    private int moveAll() {
        return moveAll(documents);
    }

    private static int moveAll(SealedDocuments replica) {
        await(replica.remaining());
        int all = 0;
        for (int done = 1; done > 0; all += done) {
            done = await(replica.resealSome(100));
        }
        return all;
    }

    private Path fileOf(DocumentKey key) {
        return new Layout(folder).fileOf(key);
    }

    private List<Path> incoming() throws IOException {
        try (var all = Files.list(folder.resolve("incoming"))) {
            return all.toList();
        }
    }

    private DocumentFilesOnDisk files(SealedSecrets secrets) {
        return new DocumentFilesOnDisk(new FolderConfig(folder), secrets, VERTX);
    }

    private SealedDocuments documents() {
        return new SealedDocuments(new FolderConfig(folder), rotated, VERTX, clock);
    }

    private static DocumentKey keyOf(String name) {
        return new DocumentKey(UUID.randomUUID(), Sha256.of(content(name)));
    }

    private static byte[] content(String name) {
        return ("%PDF-1.7 " + name + " %%EOF").getBytes(US_ASCII);
    }

    private static SealedSecrets secretsUnder(String... keys) {
        KeyRing ring = KeyRing.parse(String.join(",", keys));
        return new SealedSecrets(() -> ring);
    }

    /** As the first version wrote it: nonce, ciphertext and tag under the master key. */
    private static byte[] sealedDirectly(byte[] plain, String context) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var key = new SecretKeySpec(Base64.getDecoder().decode(OLD_KEY), "AES");
        byte[] nonce = "twelve bytes".getBytes(US_ASCII);
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
        cipher.updateAAD(context.getBytes(UTF_8));
        byte[] sealed = Arrays.copyOf(nonce, nonce.length + cipher.getOutputSize(plain.length));
        cipher.doFinal(plain, 0, plain.length, sealed, nonce.length);
        return sealed;
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(20));
    }
}

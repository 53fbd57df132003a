package rufwerk.documents.files.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Context;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rufwerk.documents.files.DocumentFiles;
import rufwerk.documents.files.DocumentFilesConformance;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.DocumentLost;
import rufwerk.documents.files.IncomingDocument;
import rufwerk.kit.secrets.KeyRing;
import rufwerk.kit.secrets.SealedPieces;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.kit.testing.PostgresAndKafka;

class DocumentFilesOnDiskTest extends DocumentFilesConformance {
    private static final Vertx VERTX = Vertx.vertx();

    @TempDir
    Path parent;

    private Path folder;
    private DocumentFilesOnDisk files;

    @BeforeEach
    void open() {
        folder = parent.resolve("not/there/yet");
        files = new DocumentFilesOnDisk(
                new FolderConfig(folder), new SealedSecrets(() -> KeyRing.parse(PostgresAndKafka.MASTER_KEY)), VERTX);
    }

    @AfterAll
    static void close() {
        VERTX.closeAndAwait();
    }

    @Override
    protected DocumentFiles files() {
        return files;
    }

    @Test
    void writesNothingReadableAndOneFileOnly() throws IOException {
        await(files.write(key(id, FRONT), FRONT));
        await(files.write(key(id, FRONT), FRONT));

        assertThat(filesOnDisk()).singleElement().satisfies(file -> {
            assertThat(Files.readString(file, ISO_8859_1)).doesNotContain("PDF", "front", "EOF");
            assertThat(file).isEqualTo(fileOfFront());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        });
    }

    @Test
    void refusesAFileThatWasChanged() throws IOException {
        await(files.write(key(id, FRONT), FRONT));
        byte[] sealed = Files.readAllBytes(fileOfFront());
        sealed[20] ^= 1;
        Files.write(fileOfFront(), sealed);

        assertThatThrownBy(() -> await(files.read(key(id, FRONT)))).hasMessageContaining("Cannot open");
    }

    @Test
    void refusesAFileWhosePiecesWereCutExchangedOrDoubled() throws IOException {
        byte[] large = new byte[3 * SealedPieces.PLAIN_BYTES];
        DocumentKey key = key(id, large);
        await(files.write(key, large));
        Path file = new Layout(folder).fileOf(key);
        byte[] whole = Files.readAllBytes(file);
        int head = SealedSecrets.HEAD_BYTES;
        int piece = SealedPieces.SEALED_BYTES;
        byte[] exchanged = whole.clone();
        System.arraycopy(whole, head, exchanged, head + piece, piece);
        System.arraycopy(whole, head + piece, exchanged, head, piece);
        for (byte[] forged : List.of(
                Arrays.copyOf(whole, head),
                Arrays.copyOf(whole, head + piece),
                Arrays.copyOf(whole, head + 2 * piece),
                Arrays.copyOf(whole, whole.length - 1),
                Arrays.copyOf(whole, whole.length + piece),
                exchanged)) {
            Files.write(file, forged);
            assertThatThrownBy(() -> await(files.read(key))).hasMessageContaining("Cannot open");
        }
    }

    @Test
    void leavesNothingOfWhatIsNotKept() throws IOException {
        IncomingDocument incoming = await(files.begin(id));
        incoming.write(FRONT, FRONT.length);
        assertThat(filesOnDisk()).hasSize(1);

        incoming.discard();

        assertThat(filesOnDisk()).isEmpty();
    }

    @Test
    void refusesAFileThatWasPutInThePlaceOfAnother() throws IOException {
        await(files.write(key(id, FRONT), FRONT));
        await(files.write(key(id, BACK), BACK));
        Files.copy(
                fileOfFront().resolveSibling(id + "." + key(id, BACK).content().hex() + ".sealed"),
                fileOfFront(),
                REPLACE_EXISTING);

        assertThatThrownBy(() -> await(files.read(key(id, FRONT))))
                .isInstanceOf(DocumentLost.class)
                .hasMessageContaining("another");
    }

    @Test
    void removesWhatACrashLeftUnfinishedButNotWhatIsBeingWritten() throws IOException {
        Path incoming = Files.createDirectories(folder.resolve("incoming"));
        Path crashed = Files.createFile(incoming.resolve("crashed"));
        Files.setLastModifiedTime(crashed, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Path underWay = Files.createFile(incoming.resolve("under-way"));

        Unfinished.prepare(folder.resolve("incoming"), Instant.now());

        assertThat(filesOnDisk()).containsExactly(underWay);
    }

    @Test
    void doesNotStartWithoutAFolderItCanWriteTo() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.createFile(folder);

        assertThatThrownBy(() -> Unfinished.prepare(folder.resolve("incoming"), Instant.now()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void worksBesideTheEventLoopAndAnswersOnIt() {
        var seen = new CompletableFuture<Thread>();
        var asked = new CompletableFuture<Thread>();
        Context eventLoop = VERTX.getDelegate().getOrCreateContext();
        eventLoop.runOnContext(ignored -> {
            asked.complete(Thread.currentThread());
            files.write(key(id, FRONT), FRONT)
                    .subscribe()
                    .with(done -> seen.complete(Thread.currentThread()), seen::completeExceptionally);
        });

        assertThat(seen.join()).isSameAs(asked.join());
        assertThat(eventLoop.isEventLoopContext()).isTrue();
    }

    private Path fileOfFront() {
        String name = id + "." + key(id, FRONT).content().hex() + ".sealed";
        return folder.resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }

    private List<Path> filesOnDisk() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}

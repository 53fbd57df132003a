package rufwerk.documents.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link DocumentFiles} does. */
public abstract class DocumentFilesConformance {
    protected static final byte[] FRONT = "%PDF-1.7 front %%EOF".getBytes(US_ASCII);
    protected static final byte[] BACK = "%PDF-1.7 back %%EOF".getBytes(US_ASCII);

    protected final UUID id = UUID.randomUUID();

    protected abstract DocumentFiles files();

    protected static DocumentKey key(UUID id, byte[] content) {
        return new DocumentKey(id, Sha256.of(content));
    }

    protected static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(20));
    }

    @Test
    public void readsWhatWasWritten() {
        await(files().write(key(id, FRONT), FRONT));
        assertThat(await(files().read(key(id, FRONT)))).isEqualTo(FRONT);
    }

    @Test
    public void readsALargeDocument() {
        byte[] large = new byte[3 * 1024 * 1024 + 17];
        new Random(1).nextBytes(large);
        await(files().write(key(id, large), large));
        assertThat(await(files().read(key(id, large)))).isEqualTo(large);
    }

    @Test
    public void takesTheSameDocumentAgain() {
        await(files().write(key(id, FRONT), FRONT));
        await(files().write(key(id, FRONT), FRONT));
        assertThat(await(files().read(key(id, FRONT)))).isEqualTo(FRONT);
    }

    @Test
    public void takesTheSameDocumentFromManyAtOnce() {
        await(Uni.join()
                .all(Stream.generate(() -> files().write(key(id, FRONT), FRONT))
                        .limit(8)
                        .toList())
                .andFailFast());
        assertThat(await(files().read(key(id, FRONT)))).isEqualTo(FRONT);
    }

    @Test
    public void keepsTwoContentsOfOneIdApart() {
        await(files().write(key(id, FRONT), FRONT));
        await(files().write(key(id, BACK), BACK));
        assertThat(await(files().read(key(id, FRONT)))).isEqualTo(FRONT);
        assertThat(await(files().read(key(id, BACK)))).isEqualTo(BACK);
    }

    @Test
    public void removesLeftoversOfTheSameIdAlone() {
        UUID other = new UUID(id.getMostSignificantBits(), ~id.getLeastSignificantBits());
        await(files().write(key(id, FRONT), FRONT));
        await(files().write(key(id, BACK), BACK));
        await(files().write(key(other, FRONT), FRONT));

        await(files().keepOnly(key(id, BACK)));

        assertThatThrownBy(() -> await(files().read(key(id, FRONT)))).isInstanceOf(DocumentLost.class);
        assertThat(await(files().read(key(id, BACK)))).isEqualTo(BACK);
        assertThat(await(files().read(key(other, FRONT)))).isEqualTo(FRONT);
    }

    @Test
    public void saysThatADocumentIsMissing() {
        assertThatThrownBy(() -> await(files().read(key(id, FRONT))))
                .isInstanceOf(DocumentLost.class)
                .hasMessageContaining("missing");
    }

    @Test
    public void takesADocumentPieceByPiece() {
        byte[] large = new byte[64 * 1024 * 3];
        new Random(2).nextBytes(large);
        for (int size : new int[] {0, 1, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1, large.length}) {
            byte[] content = Arrays.copyOf(large, size);
            IncomingDocument incoming = await(files().begin(id));
            for (int at = 0; at < size; at += 10_007) {
                byte[] part = Arrays.copyOfRange(content, at, Math.min(size, at + 10_007));
                incoming.write(part, part.length);
            }
            incoming.finish();
            assertThat(incoming.size()).isEqualTo(size);
            assertThat(incoming.key()).isEqualTo(key(id, content));
            byte[] seen = new byte[size];
            incoming.content().read(0, seen, 0, size);
            assertThat(seen).isEqualTo(content);

            await(incoming.keep());
            incoming.discard();

            assertThat(await(files().read(key(id, content)))).isEqualTo(content);
        }
    }

    @Test
    public void forgetsWhatIsNotKept() {
        IncomingDocument incoming = await(files().begin(id));
        incoming.write(FRONT, FRONT.length);
        incoming.finish();
        incoming.discard();
        incoming.discard();

        assertThat(await(files().has(key(id, FRONT)))).isFalse();
    }

    @Test
    public void findsWhatIsOldAndRemovesItAlone() {
        await(files().write(key(id, FRONT), FRONT));
        await(files().write(key(id, BACK), BACK));
        Instant past = Instant.now().minus(Duration.ofHours(1));
        Instant future = Instant.now().plus(Duration.ofHours(1));

        assertThat(writtenBefore(past)).doesNotContain(key(id, FRONT), key(id, BACK));
        assertThat(writtenBefore(future)).contains(key(id, FRONT), key(id, BACK));
        assertThat(await(files().removeIfWrittenBefore(key(id, FRONT), past))).isFalse();
        assertThat(await(files().has(key(id, FRONT)))).isTrue();
        assertThat(await(files().removeIfWrittenBefore(key(id, FRONT), future))).isTrue();
        assertThat(await(files().removeIfWrittenBefore(key(id, FRONT), future))).isFalse();
        assertThat(await(files().has(key(id, FRONT)))).isFalse();
        assertThat(await(files().has(key(id, BACK)))).isTrue();
    }

    private List<DocumentKey> writtenBefore(Instant limit) {
        return await(files().writtenBefore(limit).collect().asList()).stream()
                .flatMap(List::stream)
                .toList();
    }
}

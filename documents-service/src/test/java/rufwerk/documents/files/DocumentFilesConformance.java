package rufwerk.documents.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
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
}

package rufwerk.documents.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rufwerk.documents.files.CompareFilesWithRows.Differences;

class ComparingFilesWithRowsTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    private final DocumentFilesInMemory files = new DocumentFilesInMemory(at(NOON));
    private final Rows rows = new Rows();

    @Test
    void removesWhatACrashLeftOnceNoRequestCanStillRecordIt() {
        DocumentKey left = written();

        assertThat(compareAfter(Duration.ofHours(23))).isEqualTo(new Differences(0, 0));
        assertThat(files.holds(left)).isTrue();
        assertThat(compareAfter(Duration.ofHours(25))).isEqualTo(new Differences(1, 0));
        assertThat(files.holds(left)).isFalse();
    }

    @Test
    void keepsWhatIsRecorded() {
        DocumentKey key = written();
        rows.all.add(key);

        assertThat(compareAfter(Duration.ofDays(1000))).isEqualTo(new Differences(0, 0));
        assertThat(files.holds(key)).isTrue();
    }

    @Test
    void removesOtherContentOfARecordedDocument() {
        DocumentKey key = written();
        DocumentKey other = new DocumentKey(key.id(), Sha256.of("other".getBytes(US_ASCII)));
        files.write(other, "other".getBytes(US_ASCII)).await().indefinitely();
        rows.all.add(key);

        assertThat(compareAfter(Duration.ofDays(2))).isEqualTo(new Differences(1, 0));
        assertThat(files.holds(key)).isTrue();
        assertThat(files.holds(other)).isFalse();
    }

    @Test
    void countsRowsWithoutAFileOverAllPages() {
        IntStream.range(0, 1100).forEach(i -> rows.all.add(key()));
        IntStream.range(0, 10).forEach(i -> rows.all.add(written()));

        assertThat(compareAfter(Duration.ofDays(2))).isEqualTo(new Differences(0, 1100));
    }

    private Differences compareAfter(Duration time) {
        return new CompareFilesWithRows(files, rows, at(NOON.plus(time)))
                .compare()
                .await()
                .indefinitely();
    }

    private DocumentKey written() {
        DocumentKey key = key();
        files.write(key, key.id().toString().getBytes(US_ASCII)).await().indefinitely();
        return key;
    }

    private static DocumentKey key() {
        UUID id = UUID.randomUUID();
        return new DocumentKey(id, Sha256.of(id.toString().getBytes(US_ASCII)));
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private static final class Rows implements RecordedDocuments {
        private final Set<DocumentKey> all = new ConcurrentSkipListSet<>(Comparator.comparing(DocumentKey::id));

        @Override
        public Uni<Set<DocumentKey>> recordedOf(List<DocumentKey> keys) {
            return Uni.createFrom()
                    .item(keys.stream()
                            .filter(key -> all.stream().anyMatch(key::equals))
                            .collect(Collectors.toSet()));
        }

        @Override
        public Uni<List<DocumentKey>> after(UUID id, int limit) {
            return Uni.createFrom()
                    .item(all.stream()
                            .filter(key -> id == null || key.id().compareTo(id) > 0)
                            .limit(limit)
                            .toList());
        }
    }
}

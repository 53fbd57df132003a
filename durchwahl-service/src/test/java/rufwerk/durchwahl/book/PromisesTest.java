package rufwerk.durchwahl.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.book.Asker.Anonymous;
import rufwerk.durchwahl.book.Entry.Leased;

class PromisesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration VALIDITY = Duration.ofMinutes(10);

    private final Promises promises = new Promises(new JournalInMemory());

    /** Between lines of the journal positions are missing where a part was emptied. */
    @Test
    void areKnownBehindWhatWasEmptied() {
        promises.follow(Reading.restarted(List.of(line(1), line(2))));
        promises.follow(new Reading(false, 2, List.of(line(7), line(8))));
        promises.follow(Reading.written(List.of(line(9))));

        assertKnown(1, 2, 7, 8, 9);
    }

    @Test
    void areKnownFromTheFirstLineThatIsLeft() {
        promises.follow(Reading.restarted(List.of(line(4), line(7))));

        assertKnown(4, 7);
    }

    /** What our own turn wrote may come before that which others had written. */
    @Test
    void waitForTheLinesBefore() {
        promises.follow(Reading.restarted(List.of(line(1))));

        promises.follow(Reading.written(List.of(line(3))));
        assertThat(leads(3)).isFalse();
        promises.follow(new Reading(false, 1, List.of(line(2), line(3))));

        assertKnown(1, 2, 3);
    }

    /** What was read may have come from our own turn meanwhile. */
    @Test
    void goOnBehindWhatIsKnown() {
        promises.follow(Reading.restarted(List.of(line(1))));
        promises.follow(Reading.written(List.of(line(2))));

        promises.follow(new Reading(false, 1, List.of(line(2), line(3))));

        assertKnown(1, 2, 3);
        assertThat(promises.mark().position()).isEqualTo(3);
    }

    private void assertKnown(long... positions) {
        assertThat(Arrays.stream(positions).allMatch(this::leads)).isTrue();
        assertThat(promises.mark().position()).isEqualTo(positions[positions.length - 1]);
    }

    private boolean leads(long position) {
        return promises.lease(asker(position), destination(position)) != null;
    }

    private static JournalLine line(long position) {
        var lease = new Lease(
                UUID.randomUUID(),
                asker(position),
                "49180155799098" + position,
                destination(position),
                NOON,
                NOON.plus(VALIDITY));
        return new JournalLine(position, 0, UUID.randomUUID(), new Leased(lease, NOON.plus(VALIDITY), NOON), null);
    }

    private static Asker asker(long position) {
        return new Anonymous("192.0.2." + position);
    }

    private static Destination destination(long position) {
        return new Destination("442012345" + position);
    }
}

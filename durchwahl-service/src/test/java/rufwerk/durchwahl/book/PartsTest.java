package rufwerk.durchwahl.book;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.book.Asker.Anonymous;
import rufwerk.durchwahl.book.Entry.Leased;
import rufwerk.durchwahl.book.Entry.PartOpened;
import rufwerk.durchwahl.book.Entry.PoolChanged;
import rufwerk.durchwahl.book.Parts.Unneeded;

class PartsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant MUCH_LATER = NOON.plus(Duration.ofDays(1));

    private final Parts parts = new Parts();
    private long position;
    private Mark last = Mark.START;

    @Test
    void beginWithTheFirst() {
        assertThat(parts.current()).isZero();
        assertThat(parts.next()).isEqualTo(1);
        assertThat(parts.shouldTurn(MUCH_LATER)).isFalse();
        assertThat(parts.toEmpty(MUCH_LATER, Long.MAX_VALUE)).isNull();
    }

    @Test
    void turnAfterAnHour() {
        note(0, new PoolChanged(NOON));

        assertThat(parts.shouldTurn(NOON.plus(Duration.ofHours(1)))).isFalse();
        assertThat(parts.shouldTurn(NOON.plus(Duration.ofHours(1)).plusNanos(1)))
                .isTrue();
    }

    @Test
    void turnWhenTheyAreFull() {
        for (int i = 0; i < 99_999; i++) {
            note(0, new PoolChanged(NOON));
        }
        assertThat(parts.shouldTurn(NOON)).isFalse();

        note(0, new PoolChanged(NOON));

        assertThat(parts.shouldTurn(NOON)).isTrue();
    }

    @Test
    void doNotTurnIntoOneThatWasNotEmptied() {
        open(1, 2, 3);
        note(0, new PoolChanged(NOON));

        assertThat(parts.current()).isZero();
        assertThat(parts.shouldTurn(MUCH_LATER)).isFalse();
        emptyOldest();
        assertThat(parts.shouldTurn(MUCH_LATER)).isTrue();
    }

    @Test
    void areEmptiedOnceAllIsPublishedAndNothingMattersAnyMore() {
        var lease = new Lease(
                UUID.randomUUID(),
                new Anonymous("192.0.2.1"),
                "491801557990980",
                new Destination("4420123456"),
                NOON,
                NOON.plus(Duration.ofMinutes(10)));
        Instant routeUntil = NOON.plus(Duration.ofMinutes(12));
        note(0, new Leased(lease, routeUntil, NOON));
        Mark lastOfFirst = last;
        assertThat(parts.toEmpty(MUCH_LATER, 1)).isNull(); // it is still in use
        open(1);

        assertThat(parts.toEmpty(routeUntil, 1)).isNull();
        assertThat(parts.toEmpty(routeUntil.plusNanos(1), 0)).isNull();
        assertThat(parts.toEmpty(routeUntil.plusNanos(1), 1)).isEqualTo(new Unneeded(0, lastOfFirst));
        emptyOldest();
        assertThat(parts.toEmpty(MUCH_LATER, Long.MAX_VALUE)).isNull();
    }

    @Test
    void areEmptiedTheOldestFirst() {
        var lease = new Lease(
                UUID.randomUUID(),
                new Anonymous("192.0.2.1"),
                "491801557990980",
                new Destination("4420123456"),
                NOON,
                MUCH_LATER);
        note(0, new PoolChanged(NOON));
        note(1, new PartOpened(NOON));
        note(1, new Leased(lease, MUCH_LATER, NOON));
        open(2, 3);

        assertThat(emptyOldest()).isZero();
        assertThat(parts.toEmpty(MUCH_LATER, Long.MAX_VALUE)).isNull(); // not the third, though nobody needs it
        assertThat(emptyOldest()).isEqualTo(1);
        note(0, new PartOpened(NOON));
        assertThat(emptyOldest()).isEqualTo(2);
    }

    @Test
    void areNotTakenForEmptyWhereTheyWereOpenedAgainSince() {
        note(0, new PoolChanged(NOON));
        open(1, 2, 3);
        Unneeded unneeded = parts.toEmpty(MUCH_LATER, Long.MAX_VALUE);
        open(0);

        parts.emptied(requireNonNull(unneeded));

        open(1);
        assertThat(parts.shouldTurn(MUCH_LATER)).isFalse(); // the third is next
        emptyOldest();
        emptyOldest();
        assertThat(parts.toEmpty(MUCH_LATER, Long.MAX_VALUE))
                .extracting(Unneeded::part)
                .isEqualTo(0);
    }

    @Test
    void goOnWithTheNextWhenOneIsOpened() {
        open(1);
        assertThat(parts.current()).isEqualTo(1);
        open(2, 3);
        assertThat(parts.next()).isZero();
    }

    private int emptyOldest() {
        Unneeded unneeded = requireNonNull(parts.toEmpty(MUCH_LATER.plusNanos(1), Long.MAX_VALUE));
        parts.emptied(unneeded);
        return unneeded.part();
    }

    private void open(int... opened) {
        for (int part : opened) {
            note(part, new PartOpened(NOON));
        }
    }

    private void note(int part, Entry entry) {
        var line = new JournalLine(++position, part, UUID.randomUUID(), entry, null);
        last = Mark.of(line);
        parts.note(line);
    }
}

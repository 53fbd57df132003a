package rufwerk.durchwahl.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentLinesTest {
    private final RecentLines recent = new RecentLines();

    @Test
    void givesWhatFollowsOnAPosition() {
        add(1, 10);

        assertThat(recent.after(0, 3)).extracting(JournalLine::position).containsExactly(1L, 2L, 3L);
        assertThat(recent.after(8, 5)).extracting(JournalLine::position).containsExactly(9L, 10L);
        assertThat(recent.after(10, 5)).isEmpty();
    }

    @Test
    void givesNothingBehindAGap() {
        add(1, 3);
        add(5, 6);

        assertThat(recent.after(0, 9)).hasSize(3);
        assertThat(recent.after(3, 9)).isEmpty();
    }

    @Test
    void forgetsTheOldest() {
        add(1, 20_000);

        assertThat(recent.after(0, 9)).isEmpty();
        assertThat(recent.after(20_000 - 16_384, 20_000)).hasSize(16_384);
    }

    private void add(long from, long to) {
        for (long position = from; position <= to; position++) {
            recent.add(new JournalLine(position, 0, UUID.randomUUID(), new Entry.PoolChanged(Instant.EPOCH), null));
        }
    }
}

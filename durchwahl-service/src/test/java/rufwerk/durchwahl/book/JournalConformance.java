package rufwerk.durchwahl.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.book.Asker.Anonymous;
import rufwerk.durchwahl.book.Asker.Customer;
import rufwerk.durchwahl.book.BlockChange.Added;
import rufwerk.durchwahl.book.BlockChange.Became;
import rufwerk.durchwahl.book.BlockChange.Removed;
import rufwerk.durchwahl.book.Entry.Expired;
import rufwerk.durchwahl.book.Entry.Leased;
import rufwerk.durchwahl.book.Entry.PartOpened;
import rufwerk.durchwahl.book.Entry.PoolChanged;
import rufwerk.durchwahl.book.Entry.Released;
import rufwerk.durchwahl.book.Entry.Renewed;
import rufwerk.durchwahl.tariff.TariffClass;

/** What every journal does, whatever it is kept in. */
abstract class JournalConformance {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final JournalCopy reader = new JournalCopy();

    /** An empty one, with no blocks. */
    protected abstract Journal journal();

    /** Somebody who has read nothing yet and writes one thing. */
    private static final class Scribe implements TurnTaker {
        private final JournalCopy copy = new JournalCopy();
        private final Supplier<Writing> writing;
        private final boolean blocksWanted;
        private @Nullable List<Block> learnt;

        Scribe(Supplier<Writing> writing, boolean blocksWanted) {
            this.writing = writing;
            this.blocksWanted = blocksWanted;
        }

        Scribe(Writing writing) {
            this(() -> writing, false);
        }

        @Override
        public Mark mark() {
            return copy.mark();
        }

        @Override
        public void follow(Reading news) {
            copy.follow(news);
        }

        @Override
        public boolean needsBlocks() {
            return blocksWanted;
        }

        @Override
        public void learn(List<Block> blocks) {
            learnt = blocks;
        }

        @Override
        public Writing write() {
            return writing.get();
        }
    }

    @Test
    void tellsWhoReadsNothingYetThatThisIsTheBeginning() {
        reader.readOn(journal());

        assertThat(reader.lines()).isEmpty();
        assertThat(reader.restarts()).isEqualTo(1);
    }

    @Test
    void keepsEveryEntryAsItWas() {
        var customer = new Customer(UUID.randomUUID(), false);
        Lease lease = lease(customer);
        Instant until = lease.validUntil();
        List<Entry> entries = List.of(
                new Leased(lease, until.plusSeconds(1), NOON),
                new Renewed(lease.until(until.plusSeconds(60)), until.plusSeconds(60), NOON.plusSeconds(1)),
                new Released(lease.until(until.minusSeconds(9)), NOON.plusSeconds(2), NOON.plusSeconds(2)),
                new Expired(lease(new Anonymous("2001:db8:0:1::/64")), until, NOON.plusSeconds(3)),
                new PoolChanged(NOON.plusSeconds(4)),
                new PartOpened(NOON.plusSeconds(5)));

        List<JournalLine> written = write(2, entries.toArray(Entry[]::new));

        assertThat(written.stream().map(JournalLine::entry)).isEqualTo(entries);
        assertThat(reader.readOn(journal()).lines()).isEqualTo(written);
        assertThat(written).allMatch(line -> line.part() == 2 && TRACE.equals(line.traceparent()));
        assertThat(written.stream().map(JournalLine::id)).doesNotHaveDuplicates();
    }

    @Test
    void numbersLinesOneByOneOverAllTurns() {
        write(0, new PoolChanged(NOON), new PoolChanged(NOON));
        write(0);
        write(1, new PoolChanged(NOON));

        assertThat(reader.readOn(journal()).lines().stream().map(JournalLine::position))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void handsOverOnlyWhatIsNew() {
        write(0, new PoolChanged(NOON));
        reader.readOn(journal()).readOn(journal());
        write(1, new PoolChanged(NOON.plusSeconds(1)));

        reader.readOn(journal());

        assertThat(reader.lines()).hasSize(2);
        assertThat(reader.restarts()).isEqualTo(1);
    }

    /** A reader is told by turns, too, and one may end while it reads. */
    @Test
    void readsOnFromWhereItBeganThoughTheReaderGoesOnMeanwhile() {
        List<JournalLine> known = write(0, new PoolChanged(NOON));
        List<JournalLine> news = write(0, new PoolChanged(NOON.plusSeconds(1)));
        Queue<Mark> marks = new ArrayDeque<>(List.of(Mark.of(known.getLast()), Mark.of(news.getLast())));
        List<Reading> readings = new ArrayList<>();

        journal()
                .read(new JournalReader() {
                    @Override
                    public Mark mark() {
                        return marks.remove();
                    }

                    @Override
                    public void follow(Reading reading) {
                        readings.add(reading);
                    }
                })
                .await()
                .atMost(PATIENCE);

        assertThat(readings).containsExactly(new Reading(false, 1, news));
    }

    @Test
    void handsOverManyLinesInTheirOrder() {
        int many = 12_001;
        write(0, IntStream.range(0, many).mapToObj(i -> new PoolChanged(NOON)).toArray(Entry[]::new));

        assertThat(reader.readOn(journal()).lines().stream().map(JournalLine::position))
                .isEqualTo(LongStream.rangeClosed(1, many).boxed().toList());
        assertThat(reader.restarts()).isEqualTo(1);
    }

    @Test
    void letsWhoHasTheTurnReadEverythingFirst() {
        List<JournalLine> before = write(0, new PoolChanged(NOON));
        var scribe = new Scribe(writing(0, new PoolChanged(NOON)));

        List<JournalLine> written = journal().turn(scribe).await().atMost(PATIENCE);

        assertThat(scribe.copy.lines()).isEqualTo(before);
        assertThat(scribe.learnt).isNull();
        assertThat(written.getFirst().position()).isEqualTo(2);
    }

    @Test
    void keepsTheBlocksOfThePool() {
        Block kept = block("4918011");
        Block drained = block("4918012");
        Block removed = block("4918013");
        change(new Added(kept, NOON), new Added(drained, NOON), new Added(removed, NOON));
        change(new Became(drained.id(), BlockState.DRAINING), new Removed(removed.id()));
        var scribe = new Scribe(() -> writing(0), true);

        journal().turn(scribe).await().atMost(PATIENCE);

        assertThat(scribe.learnt).containsExactlyInAnyOrder(kept, drained.become(BlockState.DRAINING));
    }

    @Test
    void writesNothingWhenTheTakerFails() {
        write(0, new PoolChanged(NOON));
        var failing = new Scribe(
                () -> {
                    throw new IllegalStateException("changed its mind");
                },
                false);

        assertThat(journal().turn(failing).subscribeAsCompletionStage()).failsWithin(PATIENCE);

        assertThat(reader.readOn(journal()).lines()).hasSize(1);
        assertThat(write(0, new PoolChanged(NOON)).getFirst().position()).isEqualTo(2);
    }

    @Test
    void emptiesOnePartAndLetsTheOthersBe() {
        write(0, new PoolChanged(NOON));
        JournalCopy left = JournalCopy.of(journal());
        List<JournalLine> kept = write(1, new PartOpened(NOON), new PoolChanged(NOON));
        JournalCopy current = JournalCopy.of(journal());

        assertThat(empty(0, left.mark())).isTrue();

        assertThat(JournalCopy.of(journal()).lines()).isEqualTo(kept);
        assertThat(current.readOn(journal()).restarts()).isEqualTo(1);
        // Whoever stopped reading in that part cannot know what else stood in it.
        assertThat(left.readOn(journal()).restarts()).isEqualTo(2);
        assertThat(left.lines()).isEqualTo(kept);
    }

    @Test
    void emptiesNoPartThatWasWrittenToSince() {
        Mark old = Mark.of(write(0, new PoolChanged(NOON)).getLast());
        List<JournalLine> since = write(0, new PoolChanged(NOON));

        assertThat(empty(0, old)).isFalse();
        assertThat(JournalCopy.of(journal()).lines()).hasSize(2);

        assertThat(empty(0, Mark.of(since.getLast()))).isTrue();
        assertThat(empty(0, old)).isTrue(); // somebody else was faster
        assertThat(JournalCopy.of(journal()).lines()).isEmpty();
    }

    @Test
    void doesNotTakeAReaderOfAnotherJournalForOneOfItsOwn() {
        write(0, new PoolChanged(NOON));
        reader.follow(
                Reading.restarted(List.of(new JournalLine(1, 0, UUID.randomUUID(), new PoolChanged(NOON), null))));

        reader.readOn(journal());

        assertThat(reader.restarts()).isEqualTo(2);
        assertThat(reader.lines()).isEqualTo(JournalCopy.of(journal()).lines());
    }

    private boolean empty(int part, Mark last) {
        return journal().empty(part, last).await().atMost(PATIENCE);
    }

    private List<JournalLine> write(int part, Entry... entries) {
        return journal().turn(new Scribe(writing(part, entries))).await().atMost(PATIENCE);
    }

    private void change(BlockChange... changes) {
        var writing = new Writing(0, List.of(), List.of(changes));
        journal().turn(new Scribe(writing)).await().atMost(PATIENCE);
    }

    private static Writing writing(int part, Entry... entries) {
        List<Writing.Line> lines = new ArrayList<>();
        for (Entry entry : entries) {
            lines.add(new Writing.Line(entry, TRACE));
        }
        return new Writing(part, lines, List.of());
    }

    private static Lease lease(Asker asker) {
        return new Lease(
                UUID.randomUUID(),
                asker,
                "491801557990980",
                new Destination("4420123456"),
                NOON,
                Lease.end(NOON, Duration.ofMinutes(10)));
    }

    private static Block block(String prefix) {
        return new Block(UUID.randomUUID(), new NumberBlock(prefix, 1, TariffClass.CLASS_0180_1), BlockState.ACTIVE);
    }
}

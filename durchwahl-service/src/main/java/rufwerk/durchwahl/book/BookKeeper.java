package rufwerk.durchwahl.book;

import jakarta.enterprise.context.Dependent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps a book in step with the journal, and lets those who have the turn decide in it. For one thread. */
@Dependent
class BookKeeper implements JournalReader {
    private final Clock clock;
    private final Duration askMatters;
    private final Duration lineMatters;
    private LeaseBook book = new LeaseBook();
    private Parts parts = new Parts();
    private Mark mark = Mark.START;
    private boolean blocksChanged = true;

    BookKeeper(Clock clock, LeaseTerms terms) {
        this.clock = clock;
        this.askMatters = terms.anonymousInterval();
        this.lineMatters = terms.rest().compareTo(askMatters) > 0 ? terms.rest() : askMatters;
    }

    @Override
    public Mark mark() {
        return mark;
    }

    @Override
    public void follow(Reading news) {
        if (news.restarted()) {
            startAnew();
        }
        news.lines().forEach(line -> {
            book.follow(line.entry());
            parts.note(line);
            blocksChanged |= line.entry() instanceof Entry.PoolChanged;
            mark = Mark.of(line);
        });
    }

    private void startAnew() {
        book = new LeaseBook();
        parts = new Parts();
        mark = Mark.START;
        blocksChanged = true;
    }

    /** Whether something has to happen though nobody asks for it. */
    boolean hasDueWork() {
        Instant now = clock.instant();
        return book.isDue(now) || parts.shouldTurn(now);
    }

    /** Null when all parts that are not empty are needed, or were not published yet. */
    Parts.@Nullable Unneeded toEmpty(long published) {
        return parts.toEmpty(clock.instant().minus(lineMatters), published);
    }

    void emptied(Parts.Unneeded part) {
        parts.emptied(part);
    }

    /** A turn in which these decide. */
    Turn deciding(List<Waiting<?>> batch) {
        return new Turn(batch);
    }

    private Writing decideAll(List<Waiting<?>> batch) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // finer ones do not come back from the journal
        List<Writing.Line> lines = new ArrayList<>();
        int part = parts.current();
        if (parts.shouldTurn(now)) {
            part = parts.next();
            lines.add(new Writing.Line(new Entry.PartOpened(now), null));
        }
        book.begin(now, now.minus(askMatters));
        collect(lines, null);
        for (Waiting<?> waiting : batch) {
            if (waiting.isGone()) {
                continue; // they left while we waited for the turn
            }
            waiting.decide(book);
            collect(lines, waiting.traceparent());
        }
        return new Writing(part, lines, book.takeBlockChanges());
    }

    private void collect(List<Writing.Line> lines, @Nullable String traceparent) {
        book.takeEntered().forEach(entry -> lines.add(new Writing.Line(entry, traceparent)));
    }

    /** One turn. What it decides is in the book at once, and void if the turn fails. */
    final class Turn implements TurnTaker {
        private final List<Waiting<?>> batch;
        private @Nullable Writing writing;
        private boolean begun;
        private boolean over;

        private Turn(List<Waiting<?>> batch) {
            this.batch = batch;
        }

        @Override
        public Mark mark() {
            return mark;
        }

        @Override
        public void follow(Reading news) {
            stillOn();
            BookKeeper.this.follow(news);
        }

        @Override
        public boolean needsBlocks() {
            return blocksChanged;
        }

        @Override
        public void learn(List<Block> blocks) {
            stillOn();
            book.replaceBlocks(blocks);
            blocksChanged = false;
        }

        @Override
        public Writing write() {
            stillOn();
            begun = true;
            Writing decided = decideAll(batch);
            writing = decided;
            return decided;
        }

        /** A turn that was given up may come back to life in the database client; the book has gone on since. */
        private void stillOn() {
            if (over) {
                throw new IllegalStateException("The turn is over");
            }
        }

        void committed(List<JournalLine> lines) {
            over = true;
            lines.forEach(parts::note);
            mark = mark.after(lines);
        }

        void failed() {
            over = true;
            boolean bookIsAsBefore =
                    !begun || (writing != null && writing.lines().isEmpty());
            if (!bookIsAsBefore) {
                startAnew();
            }
        }
    }
}

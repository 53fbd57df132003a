package rufwerk.durchwahl.book;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** One replica without a database: every decision is a turn of its own. */
public class DecisionsInMemory implements Decisions {
    private final JournalInMemory journal;
    private final BookKeeper keeper;
    private final Promises promises;

    public DecisionsInMemory(JournalInMemory journal, Clock clock, LeaseTerms terms) {
        this.journal = journal;
        this.keeper = new BookKeeper(clock, terms);
        this.promises = new Promises(journal);
    }

    public Promises promises() {
        return promises;
    }

    public DecisionsInMemory with(NumberBlock... blocks) {
        for (NumberBlock numbers : blocks) {
            var block = new Block(UUID.randomUUID(), numbers, BlockState.ACTIVE);
            decide(book -> {
                book.change(new BlockChange.Added(block, book.now()));
                return block;
            });
        }
        return this;
    }

    /** At once, whether somebody subscribes or not. */
    @Override
    public <T> Uni<T> decide(Function<LeaseBook, T> decision) {
        return Uni.createFrom().item(now(decision));
    }

    private <T> T now(Function<LeaseBook, T> decision) {
        var answer = Uni.createFrom().<T>emitter(emitter -> {
            var waiting = new Waiting<T>(decision, null, emitter);
            BookKeeper.Turn turn = keeper.deciding(List.of(waiting));
            List<JournalLine> written = journal.turn(turn).await().indefinitely();
            turn.committed(written);
            promises.follow(Reading.written(written));
            waiting.answer();
        });
        return answer.await().indefinitely();
    }
}

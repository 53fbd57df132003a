package rufwerk.durchwahl.pool;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.book.Decisions;
import rufwerk.durchwahl.book.LeaseBook;
import rufwerk.durchwahl.book.LeaseTerms;
import rufwerk.durchwahl.book.PoolBlock;

/** Tells how much of the pool is in use at this moment. */
@ApplicationScoped
public class ReadPool {
    private final Decisions decisions;
    private final LeaseTerms terms;

    ReadPool(Decisions decisions, LeaseTerms terms) {
        this.decisions = decisions;
        this.terms = terms;
    }

    /** All blocks by class and prefix. */
    public Uni<List<PoolBlock>> list() {
        return decisions.decide(this::in);
    }

    List<PoolBlock> in(LeaseBook book) {
        return book.pool(book.now().minus(terms.rest()));
    }

    @Nullable
    PoolBlock find(LeaseBook book, UUID id) {
        return in(book).stream()
                .filter(block -> block.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}

package rufwerk.durchwahl.book;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** Where everything is decided that changes what is lent to whom. */
public interface Decisions {

    /**
     * Decides when it is our turn. The answer comes once everything that was decided is committed, on the caller's own
     * context. Fails with {@link Overloaded} when too many wait or it takes too long; cancelled before its turn, nothing is
     * decided.
     *
     * @param decision looks at nothing but the book, and finishes at once
     */
    <T> Uni<T> decide(Function<LeaseBook, T> decision);
}

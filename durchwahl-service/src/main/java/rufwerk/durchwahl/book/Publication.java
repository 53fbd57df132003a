package rufwerk.durchwahl.book;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/** Tells other services what stands in the journal: every line, in its order, at least once. */
public interface Publication {

    /**
     * Lets the next lines be told, unless another replica does; how many were.
     *
     * @param tell gets the lines and gives back how many of them, from the first on, have arrived
     */
    Uni<Integer> tellNext(Function<List<JournalLine>, Uni<Integer>> tell);
}

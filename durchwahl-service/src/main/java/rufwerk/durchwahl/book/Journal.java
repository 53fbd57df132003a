package rufwerk.durchwahl.book;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** The order in which everything happened, the same for all replicas. */
public interface Journal {

    /** Hands over what is new, in pages; waits for nobody. */
    Uni<Void> read(JournalReader reader);

    /**
     * A turn, which only one replica has at a time: hands over what is new, then writes what the taker wants, and is done
     * once that is committed. When it fails nothing was written, or the news of its commit got lost.
     *
     * @return the lines that were written
     */
    Uni<List<JournalLine>> turn(TurnTaker taker);

    /**
     * Empties a part, unless something else than this is its last line. That takes no turn, and hardly keeps anybody waiting
     * who has one. Fails when somebody reads the part for longer.
     *
     * @return whether the part is empty now
     */
    Uni<Boolean> empty(int part, Mark last);

    /** The position up to which everything was told to the other services. */
    Uni<Long> published();
}

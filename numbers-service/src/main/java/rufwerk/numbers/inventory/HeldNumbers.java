package rufwerk.numbers.inventory;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** The numbers that somebody holds to order them soon. */
public interface HeldNumbers {

    /** Frees those whose hold is over, the longest over first and none that others are working on; says how many. */
    Uni<Integer> releaseOver(Instant now, int atMost);
}

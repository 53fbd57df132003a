package rufwerk.orders.privacy;

import java.util.Set;

/** How an attempt to erase an account ended. */
public sealed interface ErasureOutcome {

    /** It is under way, or was before. */
    record Ordered(Erasure erasure) implements ErasureOutcome {}

    record Kept(Set<Obstacle> because) implements ErasureOutcome {
        public Kept {
            because = Set.copyOf(because);
        }
    }

    record Unknown() implements ErasureOutcome {}
}

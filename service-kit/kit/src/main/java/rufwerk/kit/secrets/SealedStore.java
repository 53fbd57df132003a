package rufwerk.kit.secrets;

import io.smallrye.mutiny.Uni;

/**
 * A place with sealed values, as a bean: the kit sees to it that they all come under the current master key.
 *
 * <p>Called in turn, on a safe Vert.x context, by one replica at a time; a second one at the same time must do no harm.
 */
public interface SealedStore {

    /** The plural that stands in logs and metrics, such as {@code credentials}. */
    String name();

    /** How many values are not under the current master key. Asked every few seconds. */
    Uni<Long> remaining();

    /**
     * Seals about so many of them again and says how many; what cannot be opened it reports and passes over. After 0 it is
     * not asked before the next count.
     */
    Uni<Integer> resealSome(int atMost);
}

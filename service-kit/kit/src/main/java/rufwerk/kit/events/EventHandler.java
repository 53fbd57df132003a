package rufwerk.kit.events;

import io.smallrye.mutiny.Uni;

/**
 * One effect of one kind of event, named after the effect.
 *
 * <p>Called on a safe duplicated Vert.x context, so {@code @WithTransaction} works. Events arrive at least once: ask
 * the inbox first, in the same transaction.
 */
public interface EventHandler<E> {

    Subscription<E> subscription();

    /** Finishes when the effect is committed. A failure is tried again and parked in the end. */
    Uni<Void> handle(Received<E> received);
}

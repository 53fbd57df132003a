package rufwerk.numbers.subscription;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.PhoneNumber;

/** All subscriptions. A number is held by at most one. Locks last until the end of the transaction. */
public interface Subscriptions {

    /** Keeps a new one and announces it: both or neither. Fails when the number is held already. */
    Uni<Subscription.Running> add(Step<Subscription.Running> started);

    /** What this account holds, by number. */
    Uni<List<Subscription.Held>> of(UUID accountId);

    /** What holds this number for this account; another account's counts as none. */
    Uni<Subscription.@Nullable Held> find(UUID accountId, PhoneNumber number);

    /** The same, and nobody else changes it. Waits for somebody who does. */
    Uni<Subscription.@Nullable Held> lock(UUID accountId, PhoneNumber number);

    /** Those whose time has come, the longest due first. */
    Uni<List<UUID>> due(Instant now, int atMost);

    /** This one; null when its time has not come or when somebody else is working on it. */
    Uni<Subscription.@Nullable Held> lockDue(UUID id, Instant now);

    /** Keeps the next state of a locked one and announces it: both or neither. */
    <S extends Subscription> Uni<S> save(Step<S> step);

    /** Keeps the settings of a locked one. */
    Uni<Void> saveSettings(Subscription.Held subscription);
}

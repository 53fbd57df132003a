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
    <S extends Subscription.Held> Uni<S> add(Step<S> started);

    /** Keeps many at once. */
    default <S extends Subscription.Held> Uni<Void> addAll(List<Step<S>> started) {
        return addAllCaused(
                started.stream().map(step -> new Caused<>(step, null)).toList());
    }

    /** Keeps many at once that several customers wanted. */
    <S extends Subscription.Held> Uni<Void> addAllCaused(List<Caused<S>> started);

    /** What this account holds, by number. */
    Uni<List<Subscription.Held>> of(UUID accountId);

    /** What holds this number for this account; another account's counts as none. */
    Uni<Subscription.@Nullable Held> find(UUID accountId, PhoneNumber number);

    /** The same, and nobody else changes it or those it is linked with. Waits for somebody who does. */
    Uni<Subscription.@Nullable Held> lock(UUID accountId, PhoneNumber number);

    /** Whoever has this number in service. */
    Uni<Subscription.@Nullable Running> inService(PhoneNumber number);

    /** Those whose time has come, the longest due first. */
    Uni<List<UUID>> due(Instant now, int atMost);

    /** This one; null when its time has not come or when somebody else is working on it. */
    Uni<Subscription.@Nullable Held> lockDue(UUID id, Instant now);

    /** Keeps the next state of a locked one and announces it: both or neither. */
    <S extends Subscription> Uni<S> save(Step<S> step);

    /** What waits for this check, and nobody else changes it; null when nothing does. */
    Uni<Subscription.@Nullable Waiting> lockWaiting(UUID checkId);

    /** Keeps what a locked one waits for, and whether it will renew itself. */
    Uni<Void> saveWaiting(Subscription.Waiting subscription);

    /**
     * Checks that documents-service is to be asked about or told to forget. Until {@code again} no other call gets them.
     */
    Uni<List<DueCheck>> claimChecks(Instant now, Instant again, int atMost);

    /** Forgets the check of what does not wait for it any more. */
    Uni<Void> forgetCheck(UUID checkId);

    /** Links a new one, with the settings it has now, to a locked one: what is set on either is set on both from now on. */
    Uni<Void> link(Subscription.Held added, Subscription.Held to);

    /** Keeps the settings of a locked one, and of those it is linked with as far as they share them. */
    Uni<Void> saveSettings(Subscription.Held subscription);
}

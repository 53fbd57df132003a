package rufwerk.numbers.subscription;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.PhoneNumber;

/** All subscriptions. One number has at most one that runs. */
public interface Subscriptions {

    /** Fails when the number has a running subscription. */
    Uni<Void> add(Subscription subscription);

    /** Those of this account that run, by number. */
    Uni<List<Subscription>> of(UUID accountId);

    /** The running one of this account for this number; another account's counts as none. */
    Uni<@Nullable Subscription> find(UUID accountId, PhoneNumber number);

    /** Says whether it renews itself, and touches nothing else of it. False when the account has none that runs. */
    Uni<Boolean> setRenewal(UUID accountId, PhoneNumber number, boolean renewsItself);
}

package rufwerk.orders.privacy;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import rufwerk.orders.accounts.AccountId;

/** Tells all services, this one too, in the transaction of the cause. */
public interface PrivacyAnnouncements {

    Uni<Void> erasing(AccountId account, Instant at);

    Uni<Void> hold(AccountId account, boolean held, Instant at);
}

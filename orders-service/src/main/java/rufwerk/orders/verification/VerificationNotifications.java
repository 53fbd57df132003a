package rufwerk.orders.verification;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** How customers hear that a verification was decided. */
public interface VerificationNotifications {

    /** Promises, within this transaction, that the customer will be told; does nothing when nobody wants to be. */
    Uni<Void> tell(Verification decided, Instant at);
}

package rufwerk.orders.verification;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** How documents-service hears that nobody has to decide any more. */
public interface VerificationAnnouncements {

    /** Announces with the current transaction, or not at all; does nothing about states that others brought about. */
    Uni<Void> announce(Verification next, Instant at);
}

package rufwerk.numbers.hold.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import rufwerk.numbers.hold.Hold;

/**
 * A hold as its owner sees it.
 *
 * @param number E.164 with the plus sign
 * @param expiresAt the first moment at which others may have it
 * @param test whether it is what would be, and nothing is held
 */
@RegisterForReflection // kept as the answer to an Idempotency-Key
record HoldView(UUID id, String number, Instant heldAt, Instant expiresAt, boolean test) {

    static HoldView of(Hold hold) {
        return of(hold, false);
    }

    static HoldView of(Hold hold, boolean test) {
        return new HoldView(hold.id(), hold.number().withPlus(), hold.heldAt(), hold.expiresAt(), test);
    }
}

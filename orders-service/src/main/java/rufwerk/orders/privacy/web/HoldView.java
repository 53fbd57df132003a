package rufwerk.orders.privacy.web;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rufwerk.orders.privacy.Hold;

/** A hold as operators see it. */
record HoldView(
        UUID accountId,
        @Schema(examples = "Subpoena of 2031-02-03") String reason,
        @Schema(examples = "operator") String placedBy,
        Instant placedAt) {

    static HoldView of(Hold hold) {
        return new HoldView(
                hold.account().value(), hold.reason(), hold.placedBy().name(), hold.placedAt());
    }
}

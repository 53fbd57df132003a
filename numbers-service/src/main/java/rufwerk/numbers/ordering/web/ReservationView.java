package rufwerk.numbers.ordering.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rufwerk.numbers.subscription.PendingCheck;
import rufwerk.numbers.subscription.Subscription;

/**
 * A number that is kept for the account until its documents are approved.
 *
 * @param until then it is on offer again
 */
@RegisterForReflection // kept as the answer to an Idempotency-Key
record ReservationView(
        UUID subscriptionId,

        @Schema(description = "The group of documents that decides about it")
        long documentsGroupId,

        @Schema(
                description = "documents: hand in what is missing; decision: wait",
                enumeration = {DOCUMENTS, DECISION})
        String waitsFor,

        Instant until) {
    static final String DOCUMENTS = "documents";
    static final String DECISION = "decision";

    static ReservationView of(Subscription.Waiting subscription) {
        PendingCheck check = subscription.check();
        return new ReservationView(
                subscription.id(),
                subscription.settings().documentsGroup(),
                check.documentsMissing() ? DOCUMENTS : DECISION,
                check.until());
    }
}

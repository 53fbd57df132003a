package rufwerk.numbers.subscription;

import java.time.Instant;
import java.util.UUID;

/**
 * What a reserved number waits for.
 *
 * @param id under which documents-service decides about the documents
 * @param documentsMissing whether the account has something to hand in; otherwise it is for operators to look at it
 * @param askAt when documents-service is asked what it says now, in case its word was lost
 * @param until after that the number is given back
 */
public record PendingCheck(UUID id, boolean documentsMissing, Instant askAt, Instant until) {
    /** What documents-service has said since, and when it is asked next. */
    PendingCheck asked(boolean nowMissing, Instant next) {
        return new PendingCheck(id, nowMissing, next, until);
    }
}

package rufwerk.numbers.subscription;

import java.util.UUID;

/** What documents-service has said about an order. It counts where the direction demands documents. */
public sealed interface Clearance {

    /** Nothing: it is asked once the number is reserved. */
    record NotAsked() implements Clearance {}

    /** All is proven. */
    record Approved(UUID checkId) implements Clearance {}

    /**
     * It will tell.
     *
     * @param documentsMissing whether the account has something to hand in
     */
    record Undecided(UUID checkId, boolean documentsMissing) implements Clearance {}
}

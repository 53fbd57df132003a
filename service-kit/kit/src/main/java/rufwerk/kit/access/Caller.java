package rufwerk.kit.access;

import java.util.UUID;

/** The customer behind a request. In test mode nothing is charged or really activated. */
public record Caller(UUID accountId, UUID credentialId, boolean test) {
    /** The same, for a request that is only a trial. */
    public Caller inTestMode() {
        return new Caller(accountId, credentialId, true);
    }
}

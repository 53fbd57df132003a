package rufwerk.orders.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a credential: enough to recognise it, not enough to use it.
 *
 * @param lookup fingerprint of the key, or Zadarma's user key, which is no secret
 * @param sealedSecret only for kinds that sign, encrypted
 */
public record Credential(
        UUID id,
        Kind kind,
        String lookup,
        boolean test,
        @Nullable String sealedSecret,
        Instant issuedAt) {

    /** The way a credential is presented. */
    public enum Kind {
        API_KEY,
        ZADARMA,
        TENIOS
    }

    Credential sealedAs(String sealed) {
        return new Credential(id, kind, lookup, test, sealed, issuedAt);
    }
}

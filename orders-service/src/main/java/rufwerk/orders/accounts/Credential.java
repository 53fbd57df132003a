package rufwerk.orders.accounts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a credential: enough to recognise it, not enough to use it.
 *
 * @param lookup fingerprint of the key; Zadarma's user key, which is no secret; or the id of a signing secret
 * @param keyPrefix the beginning of an API key, by which its owner recognises it
 * @param test whether nothing is charged or really activated
 * @param sealedSecret only for kinds that sign, encrypted
 */
public record Credential(
        UUID id,
        Kind kind,
        String lookup,
        @Nullable String keyPrefix,
        boolean test,
        @Nullable String sealedSecret,
        Terms terms,
        Instant issuedAt) {

    public Credential {
        issuedAt = issuedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** The way a credential is presented. */
    public enum Kind {
        API_KEY,
        ZADARMA,
        TENIOS,
        /** Opens nothing by itself: signs requests of the seven dialect that carry an API key of the account. */
        SEVEN_SIGNING
    }

    public boolean isOpenAt(Instant now) {
        return terms.reachBeyond(now);
    }

    Credential under(Terms next) {
        return new Credential(id, kind, lookup, keyPrefix, test, sealedSecret, next, issuedAt);
    }

    Credential sealedAs(String sealed) {
        return new Credential(id, kind, lookup, keyPrefix, test, sealed, terms, issuedAt);
    }
}

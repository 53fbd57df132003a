package rufwerk.kit.access;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account with all its credentials as it travels on {@code accounts.v1}: the whole state, never a difference.
 *
 * @param version grows with every change; an older version never replaces a newer one
 * @param signingRequired whether requests of the seven dialect have to be signed
 */
@RegisterForReflection
public record ReplicatedAccount(
        UUID accountId, long version, Status status, boolean signingRequired, List<Credential> credentials) {
    public static final String TOPIC = "accounts.v1";
    public static final String TYPE = "accounts.account.changed";

    public ReplicatedAccount {
        credentials = credentials == null ? List.of() : List.copyOf(credentials);
    }

    /** Whether the account's keys open anything. */
    public enum Status {
        ACTIVE,
        SUSPENDED
    }

    /** How the credential is presented. */
    public enum Kind {
        API_KEY,
        ZADARMA,
        TENIOS,
        /** Opens nothing by itself: signs requests that carry an API key of the same account. */
        SEVEN_SIGNING
    }

    /**
     * One credential that is valid now; revoked ones are left out.
     *
     * @param lookup what finds it: the fingerprint of an API key or TENIOS access key, Zadarma's user key as it is, or
     *     the id of a signing secret
     * @param sealedSecret the secret of kinds that sign, sealed for {@link #secretContext(UUID)}
     * @param scopes what it opens, as {@link Scope} writes it
     * @param networks where it may be used from, in CIDR notation; empty: from everywhere
     * @param expiresAt when it stops opening anything; null: never
     * @param requestsPerMinute its own limit at each service; null: the limit of the installation
     */
    @RegisterForReflection
    public record Credential(
            UUID id,
            Kind kind,
            String lookup,
            boolean test,
            @Nullable String sealedSecret,
            List<String> scopes,
            List<String> networks,
            @Nullable Instant expiresAt,
            @Nullable Integer requestsPerMinute) {

        public Credential {
            // Records from before credentials could be restricted have neither.
            scopes = scopes == null ? Scope.everything() : List.copyOf(scopes);
            networks = networks == null ? List.of() : List.copyOf(networks);
        }

        /** One without restrictions. */
        public Credential(UUID id, Kind kind, String lookup, boolean test, @Nullable String sealedSecret) {
            this(id, kind, lookup, test, sealedSecret, Scope.everything(), List.of(), null, null);
        }
    }

    /** The context in which secrets of this credential are sealed. */
    public static String secretContext(UUID credentialId) {
        return "credential " + credentialId;
    }
}

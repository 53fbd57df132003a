package rufwerk.kit.access;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account with all its credentials as it travels on {@code accounts.v1}: the whole state, never a difference.
 *
 * @param version grows with every change; an older version never replaces a newer one
 */
@RegisterForReflection
public record ReplicatedAccount(UUID accountId, long version, Status status, List<Credential> credentials) {
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
        TENIOS
    }

    /**
     * One credential that is valid now; revoked ones are left out.
     *
     * @param lookup what finds it: the fingerprint of an API key or TENIOS access key, or Zadarma's user key as it is
     * @param sealedSecret Zadarma's signing secret, sealed for {@link #secretContext(UUID)}
     */
    @RegisterForReflection
    public record Credential(
            UUID id,
            Kind kind,
            String lookup,
            boolean test,
            @Nullable String sealedSecret) {}

    /** The context in which secrets of this credential are sealed. */
    public static String secretContext(UUID credentialId) {
        return "credential " + credentialId;
    }
}

package rufwerk.orders.accounts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What operators decide about a credential: its label, and how it is restricted.
 *
 * @param label only for people
 * @param scopes what it opens, for example {@code numbers:read}; at least one, in a fixed order
 * @param networks where it may be used from, in CIDR notation; empty: from everywhere
 * @param expiresAt when it stops opening anything, to the microsecond; null: never
 * @param requestsPerMinute at each service; null: the limit of the installation
 */
public record Terms(
        @Nullable String label,
        List<String> scopes,
        List<String> networks,
        @Nullable Instant expiresAt,
        @Nullable Integer requestsPerMinute) {

    public static final int LONGEST_LABEL = 100;
    public static final int MOST_NETWORKS = 100;
    public static final int MOST_REQUESTS_PER_MINUTE = 1_000_000;

    /** The last moment that every program we talk to can write. */
    public static final Instant LATEST_EXPIRY = Instant.parse("9999-12-31T23:59:59Z");

    private static final Terms NONE = new Terms(null, AccessNotation.everyScope(), List.of(), null, null);

    public Terms {
        require(label == null || (!label.isBlank() && label.length() <= LONGEST_LABEL), "label");
        scopes = AccessNotation.orderedScopes(scopes);
        require(!scopes.isEmpty(), "scopes");
        networks = networks.stream()
                .map(AccessNotation::canonicalNetwork)
                .distinct()
                .toList();
        require(networks.size() <= MOST_NETWORKS, "networks");
        expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MICROS);
        require(expiresAt == null || !expiresAt.isAfter(LATEST_EXPIRY), "expiry");
        require(
                requestsPerMinute == null || (requestsPerMinute >= 1 && requestsPerMinute <= MOST_REQUESTS_PER_MINUTE),
                "requests per minute");
    }

    /** Everything, from everywhere, for ever. */
    public static Terms none() {
        return NONE;
    }

    /** Whether the expiry, if there is one, lies after this moment. */
    boolean reachBeyond(Instant moment) {
        return expiresAt == null || expiresAt.isAfter(moment);
    }

    /** The same until this moment, or shorter if they ended earlier anyway. */
    Terms endingBy(Instant moment) {
        return reachBeyond(moment) ? new Terms(label, scopes, networks, moment, requestsPerMinute) : this;
    }

    private static void require(boolean fulfilled, String what) {
        if (!fulfilled) {
            throw new IllegalArgumentException("Not possible for a credential: " + what);
        }
    }
}

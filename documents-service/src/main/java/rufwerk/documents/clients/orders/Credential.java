package rufwerk.documents.clients.orders;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Scope;

/**
 * What opens an account, without anything that would open it.
 *
 * @param kind {@code api_key}, {@code zadarma}, {@code tenios} or {@code seven_signing}
 * @param mode {@code live} or {@code test}
 * @param state {@code open} or {@code expired}
 * @param keyPrefix how an API key begins
 */
public record Credential(
        UUID id,
        String kind,
        String mode,
        String state,
        @Nullable String keyPrefix,
        @Nullable String label,
        @Nullable List<String> scopes,
        @Nullable List<String> networks,
        @Nullable Instant expiresAt,
        @Nullable Integer requestsPerMinute,
        Instant issuedAt) {

    public boolean isOpen() {
        return state.equals("open");
    }

    /** A signing secret opens nothing by itself, so there is nothing to limit. */
    public boolean isForSigning() {
        return kind.equals("seven_signing");
    }

    public boolean opensEverything() {
        return scopes == null || scopes.containsAll(Scope.everything());
    }

    /** What it opens, in one line; empty when that is everything. */
    public String opens() {
        return scopes == null || opensEverything() ? "" : String.join(", ", scopes);
    }

    /** The networks it may be used from, in one line; empty for all. */
    public String from() {
        return networks == null ? "" : String.join(", ", networks);
    }

    /** A credential to be issued; what is null is left out and restricts nothing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Wanted(
            String kind,
            @Nullable String mode,
            @Nullable String label,
            @Nullable List<String> scopes,
            @Nullable List<String> networks,
            @Nullable Instant expiresAt,
            @Nullable Integer requestsPerMinute) {}

    /** New limits; null lifts one. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Limits(
            @Nullable List<String> networks, @Nullable Integer requestsPerMinute) {}

    /** @param oldValidFor an ISO-8601 duration up to 90 days */
    public record Rotation(String oldValidFor) {}
}

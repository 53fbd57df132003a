package rufwerk.orders.accounts.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.Credential;

/** A credential without its secret part. */
record CredentialView(
        UUID id,
        @Schema(examples = "api_key") String kind,
        @Schema(examples = "live") String mode,

        @Schema(description = "open, or expired: it opens nothing any more", examples = "open")
        String state,

        @Schema(description = "How an API key begins", examples = "rw_live_EXAM") @Nullable
        String keyPrefix,

        @Schema(examples = "Billing server") @Nullable String label,

        @Schema(description = "null for seven_signing, which opens nothing by itself", examples = "[\"numbers:read\"]")
        @Nullable
        List<@Nullable String> scopes,

        @Schema(description = "Empty: from everywhere", examples = "[\"192.0.2.0/24\"]") @Nullable
        List<@Nullable String> networks,

        @Nullable Instant expiresAt,
        @Schema(examples = "600") @Nullable Integer requestsPerMinute,
        Instant issuedAt) {

    static CredentialView of(Credential credential, Instant now) {
        TermsFields terms = TermsFields.of(credential);
        return new CredentialView(
                credential.id(),
                Words.of(credential.kind()),
                credential.test() ? "test" : "live",
                credential.isOpenAt(now) ? "open" : "expired",
                credential.keyPrefix(),
                terms.label(),
                terms.scopes(),
                terms.networks(),
                terms.expiresAt(),
                terms.requestsPerMinute(),
                credential.issuedAt());
    }
}

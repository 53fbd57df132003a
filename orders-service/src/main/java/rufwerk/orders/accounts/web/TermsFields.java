package rufwerk.orders.accounts.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccessNotation;
import rufwerk.orders.accounts.Credential;
import rufwerk.orders.accounts.Terms;

/** What operators decide about a credential, as they write it. */
@RegisterForReflection
record TermsFields(
        @Schema(description = "For people", examples = "Billing server") @Nullable
        String label,

        @Schema(description = "What it opens; null: everything", examples = "[\"numbers:read\", \"orders:write\"]")
        @Nullable
        List<@Nullable String> scopes,

        @Schema(
                description = "Networks or addresses it may be used from; null or none: from everywhere",
                examples = "[\"192.0.2.0/24\", \"2001:db8::/32\"]")
        @Nullable
        List<@Nullable String> networks,

        @Schema(description = "When it stops working; null: never", examples = "2031-01-01T00:00:00Z") @Nullable
        Instant expiresAt,

        @Schema(description = "At each service; null: the limit of the installation", examples = "600") @Nullable
        Integer requestsPerMinute) {

    static final String NOT_FOR_SIGNING = "does not apply to seven_signing";

    /** Those of a credential as it is. */
    static TermsFields of(Credential credential) {
        Terms terms = credential.terms();
        // What does not apply to a kind counts as not given.
        boolean opens = credential.kind() != Credential.Kind.SEVEN_SIGNING;
        return new TermsFields(
                terms.label(),
                opens ? List.copyOf(terms.scopes()) : null,
                opens ? List.copyOf(terms.networks()) : null,
                terms.expiresAt(),
                terms.requestsPerMinute());
    }

    /** Of both: what is named comes from the newer ones, the rest stays. */
    TermsFields changedBy(TermsFields newer, Set<String> named) {
        return new TermsFields(
                named.contains("label") ? newer.label : label,
                named.contains("scopes") ? newer.scopes : scopes,
                named.contains("networks") ? newer.networks : networks,
                named.contains("expires_at") ? newer.expiresAt : expiresAt,
                named.contains("requests_per_minute") ? newer.requestsPerMinute : requestsPerMinute);
    }

    void check(FieldErrors errors, Credential.@Nullable Kind kind) {
        errors.unless(isLabel(), "label", "must have 1 to " + Terms.LONGEST_LABEL + " printable characters");
        errors.unless(areScopes(), "scopes", "must be some of " + String.join(", ", AccessNotation.everyScope()));
        errors.unless(
                areNetworks(),
                "networks",
                "must be at most " + Terms.MOST_NETWORKS + " networks in CIDR notation, or addresses");
        errors.unless(
                expiresAt == null || !expiresAt.isAfter(Terms.LATEST_EXPIRY),
                "expires_at",
                "must not be after " + Terms.LATEST_EXPIRY);
        errors.unless(
                requestsPerMinute == null
                        || (requestsPerMinute >= 1 && requestsPerMinute <= Terms.MOST_REQUESTS_PER_MINUTE),
                "requests_per_minute",
                "must be between 1 and " + Terms.MOST_REQUESTS_PER_MINUTE);
        if (kind == Credential.Kind.SEVEN_SIGNING) {
            errors.unless(scopes == null, "scopes", NOT_FOR_SIGNING);
            errors.unless(networks == null, "networks", NOT_FOR_SIGNING);
            errors.unless(requestsPerMinute == null, "requests_per_minute", NOT_FOR_SIGNING);
        }
    }

    /** Once they have been checked. */
    Terms toTerms() {
        return new Terms(
                label,
                scopes == null ? AccessNotation.everyScope() : present(scopes),
                networks == null ? List.of() : present(networks),
                expiresAt,
                requestsPerMinute);
    }

    private boolean isLabel() {
        return label == null
                || (!label.isBlank()
                        && label.length() <= Terms.LONGEST_LABEL
                        && label.matches(AccountRequest.PRINTABLE));
    }

    private boolean areScopes() {
        return scopes == null
                || (!scopes.isEmpty() && AccessNotation.everyScope().containsAll(scopes));
    }

    private boolean areNetworks() {
        return networks == null
                || (networks.size() <= Terms.MOST_NETWORKS
                        && networks.stream().allMatch(text -> text != null && AccessNotation.isNetwork(text)));
    }

    private static List<String> present(List<@Nullable String> checked) {
        return checked.stream().map(Objects::requireNonNull).toList();
    }
}

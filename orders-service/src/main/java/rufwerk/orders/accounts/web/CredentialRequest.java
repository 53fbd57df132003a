package rufwerk.orders.accounts.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.Credential;
import rufwerk.orders.accounts.Terms;

/** A new credential; beside its kind, everything may be left out. */
@RegisterForReflection
record CredentialRequest(
        @Schema(
                required = true,
                enumeration = {"api_key", "zadarma", "tenios", "seven_signing"},
                examples = "api_key")
        @Nullable
        String kind,

        @Schema(
                description = "test: nothing is charged or really activated; not for seven_signing",
                enumeration = {"live", "test"},
                defaultValue = "live")
        @Nullable
        String mode,

        @Schema(description = "For people", examples = "Billing server") @Nullable
        String label,

        @Schema(
                description = "What it opens; left out: everything. Not for seven_signing",
                examples = "[\"numbers:read\", \"orders:write\"]")
        @Nullable
        List<@Nullable String> scopes,

        @Schema(
                description = "Networks or addresses it may be used from; left out: from everywhere."
                        + " Not for seven_signing",
                examples = "[\"192.0.2.0/24\", \"2001:db8::/32\"]")
        @Nullable
        List<@Nullable String> networks,

        @Schema(description = "When it stops working; left out: never", examples = "2031-01-01T00:00:00Z") @Nullable
        Instant expiresAt,

        @Schema(
                description = "At each service; left out: the limit of the installation. Not for seven_signing",
                examples = "600")
        @Nullable
        Integer requestsPerMinute) {

    /** A request that can be fulfilled. */
    record Checked(Credential.Kind kind, boolean test, Terms terms) {}

    Checked checked() {
        Credential.Kind known = Arrays.stream(Credential.Kind.values())
                .filter(candidate -> Words.of(candidate).equals(kind))
                .findAny()
                .orElse(null);
        var fields = new TermsFields(label, scopes, networks, expiresAt, requestsPerMinute);
        var errors = new FieldErrors();
        errors.unless(known != null, "kind", "must be api_key, zadarma, tenios or seven_signing");
        errors.unless(mode == null || mode.equals("live") || mode.equals("test"), "mode", "must be live or test");
        errors.unless(mode == null || known != Credential.Kind.SEVEN_SIGNING, "mode", TermsFields.NOT_FOR_SIGNING);
        fields.check(errors, known);
        errors.refuseIfAny();
        return new Checked(Objects.requireNonNull(known), "test".equals(mode), fields.toTerms());
    }
}

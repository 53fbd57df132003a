package rufwerk.orders.accounts.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A new credential.
 *
 * @param mode {@code live} (default) or {@code test}
 */
record CredentialRequest(
        @NotNull @Pattern(regexp = "api_key|zadarma|tenios", message = "must be api_key, zadarma or tenios")
        String kind,

        @Nullable @Pattern(regexp = "live|test", message = "must be live or test")
        String mode) {}

package rufwerk.orders.accounts.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new account. */
record AccountRequest(
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = AccountRequest.PRINTABLE, message = AccountRequest.NOT_PRINTABLE)
        @Schema(examples = "Example Telecom")
        String name) {

    /** PostgreSQL stores no NUL, and the others help nobody. */
    static final String PRINTABLE = "\\P{Cntrl}*";

    static final String NOT_PRINTABLE = "must not contain control characters";
}

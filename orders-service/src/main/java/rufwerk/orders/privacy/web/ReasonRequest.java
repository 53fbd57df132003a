package rufwerk.orders.privacy.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why. */
record ReasonRequest(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "Names no person: it is kept", examples = "Asked for on 2031-02-03, case 4711")
        String reason) {}

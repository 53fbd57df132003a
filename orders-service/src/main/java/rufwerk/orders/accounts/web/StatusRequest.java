package rufwerk.orders.accounts.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Opens or closes an account. */
record StatusRequest(
        @NotNull
        @Pattern(regexp = StatusRequest.STATUS, message = StatusRequest.NO_STATUS)
        @Schema(examples = "suspended")
        String status) {

    static final String STATUS = "active|suspended";
    static final String NO_STATUS = "must be active or suspended";
}

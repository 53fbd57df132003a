package rufwerk.orders.accounts.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Opens or closes an account. */
record StatusRequest(
        @NotNull @Pattern(regexp = "active|suspended", message = "must be active or suspended")
        String status) {}

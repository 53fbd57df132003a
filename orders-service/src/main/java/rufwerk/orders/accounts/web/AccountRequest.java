package rufwerk.orders.accounts.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A new account. */
record AccountRequest(@NotBlank @Size(max = 200) String name) {}

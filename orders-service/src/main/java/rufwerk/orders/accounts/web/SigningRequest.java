package rufwerk.orders.accounts.web;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether requests of the seven dialect have to be signed. */
record SigningRequest(@NotNull @Schema(examples = "true") Boolean required) {}

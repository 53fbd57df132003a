package rufwerk.orders.webhooks.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.webhooks.DeliveryState;
import rufwerk.orders.webhooks.ReplayQuery;

/** Which ended deliveries shall be made again. */
record ReplayRequest(
        @NotNull @Schema(description = "Those that were made then or later", examples = "2026-11-21T10:15:30Z")
        Instant since,

        @Schema(description = "And before this; left out: until now") @Nullable
        Instant until,

        @Schema(description = "failed, delivered, or ended for both", defaultValue = "failed")
        @Pattern(regexp = "failed|delivered|ended", message = "must be failed, delivered or ended")
        @Nullable
        String state,

        @Schema(description = "Left out: all of them, and push URLs too") @Nullable
        UUID endpointId,

        @Schema(description = "true: count them and change nothing", defaultValue = "false") @Nullable
        Boolean dryRun) {

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    ReplayQuery query(UUID account, Instant now) {
        Set<DeliveryState> states = switch (state == null ? "failed" : state) {
            case "delivered" -> Set.of(DeliveryState.DELIVERED);
            case "ended" -> Set.of(DeliveryState.DELIVERED, DeliveryState.FAILED);
            default -> Set.of(DeliveryState.FAILED);
        };
        return new ReplayQuery(account, states, since, until == null ? now : until, endpointId);
    }
}

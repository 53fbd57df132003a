package rufwerk.orders.endpoints.web;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.problem.Problem.FieldError;
import rufwerk.orders.OrdersProblem;

/** How a secret is replaced. */
record RotationRequest(
        @Schema(
                description = "How long the old one signs too: an ISO-8601 duration from PT0S to P30D",
                defaultValue = "PT24H",
                examples = "PT24H")
        @Nullable
        String oldValidFor) {

    private static final Duration LONGEST = Duration.ofDays(30);

    static Duration overlap(@Nullable RotationRequest request) {
        String text = request == null ? null : request.oldValidFor();
        if (text == null) {
            return Duration.ofHours(24);
        }
        try {
            Duration overlap = Duration.parse(text);
            if (!overlap.isNegative() && overlap.compareTo(LONGEST) <= 0) {
                return overlap;
            }
        } catch (DateTimeParseException noDuration) {
            // Told to the caller below, with durations that are too long.
        }
        throw OrdersProblem.INVALID_REQUEST
                .because("The old secret stays as it was")
                .at(List.of(new FieldError("old_valid_for", "must be an ISO-8601 duration from PT0S to P30D")));
    }
}

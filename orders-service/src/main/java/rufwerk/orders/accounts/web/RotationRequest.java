package rufwerk.orders.accounts.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a credential is replaced. */
@RegisterForReflection
record RotationRequest(
        @Schema(
                description = "How long the old one stays valid: an ISO-8601 duration from PT0S to P90D",
                defaultValue = "PT24H",
                examples = "PT24H")
        @Nullable
        String oldValidFor) {

    static final RotationRequest DEFAULT = new RotationRequest(null);

    private static final Duration LONGEST = Duration.ofDays(90);

    Duration overlap() {
        Duration overlap = oldValidFor == null ? Duration.ofHours(24) : parsed(oldValidFor);
        var errors = new FieldErrors();
        errors.unless(
                overlap != null && !overlap.isNegative() && overlap.compareTo(LONGEST) <= 0,
                "old_valid_for",
                "must be an ISO-8601 duration from PT0S to P90D");
        errors.refuseIfAny();
        return Objects.requireNonNull(overlap);
    }

    private static @Nullable Duration parsed(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

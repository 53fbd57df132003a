package rufwerk.numbers.ordering.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.subscription.Plan;
import rufwerk.numbers.subscription.Wanted;

/** Which number is wanted: exactly one of the first three says so. */
record OrderRequest(
        @Schema(description = "Exactly this number", examples = "+492214710815") @Nullable @Pattern(regexp = NUMBER)
        String number,

        @Schema(description = "The number of this hold") @Nullable
        UUID holdId,

        @Schema(description = "Whichever number of this direction has been free longest", examples = "7") @Nullable
        Long directionId,

        @Schema(
                description = "Under which documents, where the direction demands some; 0 is the main group",
                defaultValue = "0")
        @Nullable
        @Min(0)
        Long documentsGroupId,

        @Schema(defaultValue = "monthly") @Nullable @Pattern(regexp = Intervals.FORMAT, message = Intervals.MESSAGE)
        String paymentInterval) {
    static final String NUMBER = "[+]?[1-9][0-9]{6,14}";

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "exactly one of number, hold_id and direction_id")
    public boolean isUnambiguous() {
        return Stream.of(number, holdId, directionId).filter(Objects::nonNull).count() == 1;
    }

    /** Only where no hold is named. */
    Wanted wanted() {
        return number == null
                ? new Wanted.AnyOf(new DirectionId(Objects.requireNonNull(directionId)))
                : new Wanted.Exactly(PhoneNumber.parse(number).orElseThrow(), null);
    }

    long documentsGroup() {
        return Objects.requireNonNullElse(documentsGroupId, 0L);
    }

    Plan plan() {
        return Plan.of(Intervals.of(paymentInterval)).under(documentsGroup());
    }
}

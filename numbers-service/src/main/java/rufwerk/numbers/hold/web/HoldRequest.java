package rufwerk.numbers.hold.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param minutes how long; null: as long as usual */
record HoldRequest(
        @NotNull @Pattern(regexp = "[+]?[1-9][0-9]{6,14}") @Schema(examples = "+492214710815")
        String number,

        @Min(1) @Max(MOST_MINUTES) @Nullable Integer minutes) {
    /** A month; what is really the longest is said by those who run this service. */
    static final int MOST_MINUTES = 43_200;
}

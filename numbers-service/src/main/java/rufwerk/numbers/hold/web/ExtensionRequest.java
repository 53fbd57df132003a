package rufwerk.numbers.hold.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** @param minutes how long from now on; null: as long as usual */
record ExtensionRequest(
        @Min(1) @Max(HoldRequest.MOST_MINUTES) @Nullable Integer minutes) {}

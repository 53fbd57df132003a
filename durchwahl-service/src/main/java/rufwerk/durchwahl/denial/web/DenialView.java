package rufwerk.durchwahl.denial.web;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rufwerk.durchwahl.denial.DeniedDestination;

/** A prefix nobody may reach. */
@Schema(name = "DeniedDestination")
record DenialView(
        @Schema(examples = "88213") String prefix,

        @Schema(examples = "international revenue share fraud")
        String reason,

        Instant deniedAt) {

    static DenialView of(DeniedDestination denied) {
        return new DenialView(denied.prefix(), denied.reason(), denied.deniedAt());
    }
}

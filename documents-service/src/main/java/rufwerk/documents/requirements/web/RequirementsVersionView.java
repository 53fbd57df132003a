package rufwerk.documents.requirements.web;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.requirements.RequirementsVersion;

/** A version of the requirements; what it says can be downloaded. */
@Schema(name = "RequirementsVersion")
record RequirementsVersionView(
        @Schema(examples = "7") long version,
        Instant receivedAt,
        String receivedFrom,

        @Schema(description = "The version somebody went back to with it; 0: as the release brought them") @Nullable
        Long copyOf) {

    static RequirementsVersionView of(RequirementsVersion version) {
        return new RequirementsVersionView(
                version.version(), version.receivedAt(), version.receivedFrom(), version.copyOf());
    }
}

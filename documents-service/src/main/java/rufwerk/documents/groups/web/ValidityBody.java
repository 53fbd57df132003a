package rufwerk.documents.groups.web;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Until when a document is valid. */
@Schema(name = "Validity")
record ValidityBody(
        @Schema(description = "The last day; null: it does not expire") @Nullable
        LocalDate validUntil) {}

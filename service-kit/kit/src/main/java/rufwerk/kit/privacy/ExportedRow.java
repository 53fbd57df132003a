package rufwerk.kit.privacy;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that is held about an account. */
@RegisterForReflection
@Schema(name = "ExportedRow")
public record ExportedRow(
        @Schema(examples = "numbers-service") String service,

        @Schema(description = "Which kind of thing it is", examples = "subscription")
        String table,

        @Schema(implementation = Object.class, description = "Its fields") @JsonRawValue
        String row) {}

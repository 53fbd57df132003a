package rufwerk.durchwahl.pool.web;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param state {@code draining} or {@code active} */
record StateRequest(
        @NotNull @Schema(enumeration = {"active", "draining"})
        String state) {}

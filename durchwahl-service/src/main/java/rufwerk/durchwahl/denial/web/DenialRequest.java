package rufwerk.durchwahl.denial.web;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param reason for operators, one line; callers are not told */
record DenialRequest(
        @NotBlank @Schema(examples = "international revenue share fraud")
        String reason) {}

package rufwerk.durchwahl.lease.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param destination international, digits only
 * @param mostCentsPerMinute more must the call not cost whoever dials
 */
record NewLeaseRequest(
        @NotNull @Schema(examples = "4420123456") String destination,

        @Nullable @Min(PriceCap.LEAST) @Max(PriceCap.MOST) @Schema(examples = "4")
        Integer mostCentsPerMinute) {}

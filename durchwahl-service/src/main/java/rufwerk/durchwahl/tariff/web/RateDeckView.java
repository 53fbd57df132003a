package rufwerk.durchwahl.tariff.web;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.tariff.RateDeckVersion;

/** A version of the rate deck; its rates can be downloaded. */
@Schema(name = "RateDeckVersion")
record RateDeckView(
        @Schema(examples = "7") long version,

        Instant receivedAt,

        @Schema(description = "How many rates it has", examples = "187231")
        int rates,

        @Schema(description = "The version somebody went back to with it") @Nullable
        Long copyOf) {

    static RateDeckView of(RateDeckVersion version) {
        return new RateDeckView(version.version(), version.receivedAt(), version.rates(), version.copyOf());
    }
}

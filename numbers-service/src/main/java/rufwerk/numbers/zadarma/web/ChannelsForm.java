package rufwerk.numbers.zadarma.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rufwerk.kit.zadarma.ZadarmaParameters;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.NumberSettings;

/** What {@code PUT incoming_channels/} takes. */
record ChannelsForm(
        @Schema(implementation = String.class, required = true)
        PhoneNumber number,

        @Schema(required = true, minimum = "1", maximum = "100")
        int channels) {

    static ChannelsForm of(ZadarmaParameters parameters) {
        ZadarmaValues.refuseOtherUsers(parameters);
        return new ChannelsForm(
                ZadarmaValues.number(parameters),
                ZadarmaValues.between(1, parameters.required("channels"), NumberSettings.MOST_CHANNELS));
    }
}

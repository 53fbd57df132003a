package rufwerk.numbers.zadarma.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.zadarma.ZadarmaParameters;
import rufwerk.kit.zadarma.ZadarmaProblem;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.NumberSettings;
import rufwerk.numbers.settings.SipTarget;

/**
 * What {@code PUT set_sip_id/} takes.
 *
 * @param testMode null: as it was
 */
record SipForm(
        @Schema(implementation = String.class, required = true)
        PhoneNumber number,

        @Schema(implementation = String.class, required = true)
        SipTarget sipId,

        @Schema(
                implementation = String.class,
                enumeration = {"on", "off"})
        @Nullable
        Boolean testMode) {

    static SipForm of(ZadarmaParameters parameters) {
        return new SipForm(
                ZadarmaValues.number(parameters),
                SipTarget.parse(parameters.required("sip_id"))
                        .orElseThrow(ZadarmaProblem.WRONG_PARAMETERS::asException),
                ZadarmaValues.present(parameters, "test_mode")
                        .map(ZadarmaValues::isOn)
                        .orElse(null));
    }

    NumberSettings applyTo(NumberSettings settings) {
        return settings.withSip(sipId).withTest(testMode == null ? settings.onTest() : testMode);
    }
}

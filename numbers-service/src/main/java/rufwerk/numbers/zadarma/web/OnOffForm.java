package rufwerk.numbers.zadarma.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rufwerk.kit.zadarma.ZadarmaParameters;
import rufwerk.numbers.inventory.PhoneNumber;

/** What {@code PUT autoprolongation/} takes. */
record OnOffForm(
        @Schema(implementation = String.class, required = true)
        PhoneNumber number,

        @Schema(
                implementation = String.class,
                required = true,
                enumeration = {"on", "off"})
        boolean value) {

    static OnOffForm of(ZadarmaParameters parameters) {
        return new OnOffForm(ZadarmaValues.number(parameters), ZadarmaValues.isOn(parameters.required("value")));
    }
}

package rufwerk.numbers.zadarma.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rufwerk.kit.zadarma.ZadarmaParameters;
import rufwerk.numbers.inventory.PhoneNumber;

/** What {@code POST prolong/} takes. */
record ProlongForm(
        @Schema(implementation = String.class, required = true)
        PhoneNumber number,

        @Schema(required = true, minimum = "1", maximum = "36")
        int months) {
    private static final int MOST_MONTHS = 36;

    static ProlongForm of(ZadarmaParameters parameters) {
        ZadarmaValues.refuseOtherUsers(parameters);
        return new ProlongForm(
                ZadarmaValues.number(parameters), ZadarmaValues.between(1, parameters.required("months"), MOST_MONTHS));
    }

    /** The same for the same wish, however it was encoded. */
    String text() {
        return "prolong %s %d".formatted(number.digits(), months);
    }
}

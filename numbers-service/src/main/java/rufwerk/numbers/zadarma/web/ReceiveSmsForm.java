package rufwerk.numbers.zadarma.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.zadarma.ZadarmaParameters;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.NumberSettings;

/**
 * What {@code PUT receive_sms/} takes.
 *
 * @param documentsGroupId null: as it was
 */
record ReceiveSmsForm(
        @Schema(implementation = String.class, required = true)
        PhoneNumber number,

        @Schema(
                implementation = String.class,
                required = true,
                enumeration = {"on", "off"})
        boolean value,

        @Nullable Long documentsGroupId) {

    static ReceiveSmsForm of(ZadarmaParameters parameters) {
        ZadarmaValues.refuseOtherUsers(parameters);
        return new ReceiveSmsForm(
                ZadarmaValues.number(parameters),
                ZadarmaValues.isOn(parameters.required("value")),
                ZadarmaValues.present(parameters, "documents_group_id")
                        .map(ZadarmaValues::wholeNumber)
                        .orElse(null));
    }

    NumberSettings applyTo(NumberSettings settings) {
        NumberSettings changed = settings.withSms(value);
        return documentsGroupId == null ? changed : changed.withDocumentsGroup(documentsGroupId);
    }
}

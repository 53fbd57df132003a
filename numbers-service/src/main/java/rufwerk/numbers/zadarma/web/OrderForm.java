package rufwerk.numbers.zadarma.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.zadarma.ZadarmaParameters;
import rufwerk.kit.zadarma.ZadarmaProblem;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.subscription.PaymentInterval;
import rufwerk.numbers.subscription.Plan;
import rufwerk.numbers.subscription.Wanted;

/**
 * What {@code POST order/} takes ({@code wire/zadarma.md} §3).
 *
 * @param numberId null: whichever is free
 * @param documentsGroupId 0 is the main group
 * @param period {@code month} or {@code 3month}
 * @param autorenewPeriod {@code month} or {@code year}
 */
record OrderForm(
        @Schema(implementation = String.class) @Nullable PhoneNumber numberId,

        @Schema(implementation = Long.class, required = true)
        DirectionId directionId,

        @Schema(defaultValue = "0") long documentsGroupId,

        @Schema(
                implementation = Integer.class,
                defaultValue = "1",
                enumeration = {"0", "1"})
        boolean receiveSms,

        @Schema(
                implementation = String.class,
                defaultValue = "month",
                enumeration = {"month", "3month"})
        int period,

        @Schema(
                implementation = String.class,
                defaultValue = "month",
                enumeration = {"month", "year"})
        PaymentInterval autorenewPeriod) {
    private static final String MONTH = "month";
    private static final String YES = "1";

    static OrderForm of(ZadarmaParameters parameters) {
        ZadarmaValues.refuseOtherUsers(parameters);
        return new OrderForm(
                ZadarmaValues.present(parameters, "number_id")
                        .map(id -> PhoneNumber.parse(id).orElseThrow(ZadarmaProblem.WRONG_PARAMETERS::asException))
                        .orElse(null),
                ZadarmaValues.direction(parameters.required("direction_id")),
                ZadarmaValues.present(parameters, "documents_group_id")
                        .map(ZadarmaValues::wholeNumber)
                        .orElse(0L),
                switch (ZadarmaValues.present(parameters, "receive_sms").orElse(YES)) {
                    case YES -> true;
                    case "0" -> false;
                    default -> throw ZadarmaProblem.WRONG_PARAMETERS.asException();
                },
                switch (ZadarmaValues.present(parameters, "period").orElse(MONTH)) {
                    case MONTH -> 1;
                    case "3month" -> 3;
                    default -> throw ZadarmaProblem.WRONG_PARAMETERS.asException();
                },
                switch (ZadarmaValues.present(parameters, "autorenew_period").orElse(MONTH)) {
                    case MONTH -> PaymentInterval.MONTHLY;
                    case "year" -> PaymentInterval.ANNUALLY;
                    default -> throw ZadarmaProblem.WRONG_PARAMETERS.asException();
                });
    }

    Wanted wanted() {
        return numberId == null ? new Wanted.AnyOf(directionId) : new Wanted.Exactly(numberId, directionId);
    }

    Plan plan() {
        return new Plan(autorenewPeriod, period, receiveSms, documentsGroupId);
    }

    /** The same for the same wish, however it was encoded. */
    String text() {
        return "order %s %d %d %b %d %s"
                .formatted(
                        numberId == null ? "any" : numberId.digits(),
                        directionId.value(),
                        documentsGroupId,
                        receiveSms,
                        period,
                        autorenewPeriod);
    }
}

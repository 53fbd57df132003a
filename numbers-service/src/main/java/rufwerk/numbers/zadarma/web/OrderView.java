package rufwerk.numbers.zadarma.web;

import rufwerk.kit.zadarma.ZadarmaProblem;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.subscription.OrderNumber;

/**
 * {@code POST /v1/direct_numbers/order/} ({@code wire/zadarma.md} §3).
 *
 * @param isReserved whether the number waits for documents
 * @param isActivated whether the number works; "false" in test mode
 */
record OrderView(String status, String number, String isReserved, String isActivated) {

    static OrderView of(OrderNumber.Outcome outcome) {
        return switch (outcome) {
            case OrderNumber.Outcome.Ordered(var subscription) -> of(subscription.number(), false, true);
            case OrderNumber.Outcome.Reserved(var subscription) -> of(subscription.number(), true, false);
            case OrderNumber.Outcome.CouldBeOrdered(var number) -> of(number, false, false);
            case OrderNumber.Outcome.NotAvailable none ->
                throw ZadarmaProblem.WRONG_PARAMETERS.because("The number is not available");
        };
    }

    private static OrderView of(PhoneNumber number, boolean reserved, boolean activated) {
        return new OrderView("success", number.digits(), Boolean.toString(reserved), Boolean.toString(activated));
    }
}

package rufwerk.numbers.zadarma.web;

import rufwerk.numbers.inventory.PhoneNumber;

/**
 * {@code POST /v1/direct_numbers/order/} ({@code wire/zadarma.md} §3).
 *
 * @param isReserved whether the number waits for a payment; none of ours does
 * @param isActivated whether the number works; "false" in test mode
 */
record OrderView(String status, String number, String isReserved, String isActivated) {

    static OrderView of(PhoneNumber number, boolean activated) {
        return new OrderView("success", number.digits(), "false", Boolean.toString(activated));
    }
}

package rufwerk.numbers.zadarma.web;

import rufwerk.numbers.inventory.PhoneNumber;

/**
 * {@code /v1/direct_numbers/autoprolongation/} ({@code wire/zadarma.md} §3).
 *
 * @param autoprolongation {@code on} or {@code off}
 */
record AutoprolongationView(String status, String number, String autoprolongation) {

    static AutoprolongationView of(PhoneNumber number, boolean renewsItself) {
        return new AutoprolongationView("success", number.digits(), ZadarmaValues.onOrOff(renewsItself));
    }
}

package rufwerk.numbers.zadarma.web;

import rufwerk.numbers.subscription.ActiveNumber;

/** {@code GET /v1/direct_numbers/number/} ({@code wire/zadarma.md} §3). */
record OneNumberView(String status, DirectNumberView info) {

    static OneNumberView of(ActiveNumber number) {
        return new OneNumberView("success", DirectNumberView.of(number));
    }
}

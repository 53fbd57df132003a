package rufwerk.numbers.zadarma.web;

import java.util.Locale;
import rufwerk.numbers.subscription.ActiveNumber;

/** {@code GET /v1/direct_numbers/number/} ({@code wire/zadarma.md} §3). */
record OneNumberView(String status, DirectNumberView info) {

    static OneNumberView of(ActiveNumber number, Locale language) {
        return new OneNumberView("success", DirectNumberView.of(number, language));
    }
}

package rufwerk.numbers.zadarma.web;

import java.util.List;
import java.util.Locale;
import rufwerk.numbers.subscription.ActiveNumber;

/** {@code GET /v1/direct_numbers/} ({@code wire/zadarma.md} §3). */
record DirectNumbersView(String status, List<DirectNumberView> info) {

    static DirectNumbersView of(List<ActiveNumber> numbers, Locale language) {
        return new DirectNumbersView(
                "success",
                numbers.stream()
                        .map(number -> DirectNumberView.of(number, language))
                        .toList());
    }
}

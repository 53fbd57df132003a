package rufwerk.numbers.zadarma.web;

import java.util.List;
import rufwerk.numbers.subscription.ActiveNumber;

/** {@code GET /v1/direct_numbers/} ({@code wire/zadarma.md} §3). */
record DirectNumbersView(String status, List<DirectNumberView> info) {

    static DirectNumbersView of(List<ActiveNumber> numbers) {
        return new DirectNumbersView(
                "success", numbers.stream().map(DirectNumberView::of).toList());
    }
}

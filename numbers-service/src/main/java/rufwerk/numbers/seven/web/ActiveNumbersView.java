package rufwerk.numbers.seven.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import rufwerk.numbers.subscription.ActiveNumber;

/** {@code GET /api/numbers/active} */
record ActiveNumbersView(@JsonProperty("activeNumbers") List<ActiveNumberView> numbers) {

    static ActiveNumbersView of(List<ActiveNumber> numbers) {
        return new ActiveNumbersView(numbers.stream().map(ActiveNumberView::of).toList());
    }
}

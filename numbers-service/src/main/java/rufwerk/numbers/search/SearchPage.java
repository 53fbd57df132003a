package rufwerk.numbers.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.AvailableNumber;

/**
 * Some of the numbers that were looked for.
 *
 * @param end where the next page begins behind; null: there is none
 */
public record SearchPage(
        List<AvailableNumber> numbers, @Nullable Place end) {

    public SearchPage {
        numbers = List.copyOf(numbers);
    }
}

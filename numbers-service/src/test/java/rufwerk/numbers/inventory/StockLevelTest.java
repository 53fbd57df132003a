package rufwerk.numbers.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.inventory.StockLevel.EMPTY;
import static rufwerk.numbers.inventory.StockLevel.ENOUGH;
import static rufwerk.numbers.inventory.StockLevel.LOW;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockLevelTest {

    @ParameterizedTest
    @CsvSource({
        // A fifth of a hundred: entered at 20, left above 25.
        "ENOUGH,  21, ENOUGH",
        "ENOUGH,  20, LOW",
        "LOW,     25, LOW",
        "LOW,     26, ENOUGH",
        "ENOUGH,   0, EMPTY",
        "LOW,      0, EMPTY",
        "EMPTY,    5, EMPTY",
        "EMPTY,    6, LOW",
        "EMPTY,  100, ENOUGH"
    })
    void isLeftOnlyWellAboveWhereItWasEntered(StockLevel before, long free, StockLevel after) {
        assertThat(after(before, free, 100, null)).isEqualTo(after);
    }

    @Test
    void beginsWhereTheOperatorSays() {
        assertThat(after(ENOUGH, 51, 100, 50)).isEqualTo(ENOUGH);
        assertThat(after(ENOUGH, 50, 100, 50)).isEqualTo(LOW);
        assertThat(after(ENOUGH, 1, 100, 0)).isEqualTo(ENOUGH);
        assertThat(after(ENOUGH, 0, 100, 0)).isEqualTo(EMPTY);
    }

    @Test
    void recoversWhenEverythingIsFreeHoweverFewThatAre() {
        assertThat(after(EMPTY, 1, 1, null)).isEqualTo(ENOUGH);
        assertThat(after(ENOUGH, 0, 1, null)).isEqualTo(EMPTY);
    }

    @Test
    void isNoConcernOfADirectionWithoutNumbers() {
        assertThat(ENOUGH.after(Stock.NONE, 10)).isEqualTo(ENOUGH);
    }

    private static StockLevel after(StockLevel before, long free, long total, @Nullable Integer lowStock) {
        var states = new TreeMap<>(Map.of("free", free, "active", total - free));
        return before.after(new Stock(states, before), lowStock);
    }
}

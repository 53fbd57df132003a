package rufwerk.numbers.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {

    @Test
    void forgivesAPlusSignWhereANumberBegins() {
        assertThat(NumberPattern.startingWith("+49221")).contains(new NumberPattern("49221*"));
        assertThat(NumberPattern.parse("+49?")).contains(new NumberPattern("49?"));
        assertThat(NumberPattern.containing("+49")).isEmpty();
        assertThat(NumberPattern.endingWith("+49")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "49 221", "49%", "49_", "a", "0123456789012345678901234567890"})
    void isNothingElse(String text) {
        assertThat(NumberPattern.parse(text)).isEmpty();
    }

    @Test
    void takesManyStarsForOne() {
        assertThat(NumberPattern.parse("49***7*****")).contains(new NumberPattern("49*7*"));
    }

    @ParameterizedTest
    @CsvSource({"49221*, 49221", "*777*, ''", "49?21*7, 49", "492214711, 492214711"})
    void knowsWhatEveryMatchBeginsWith(String glob, String head) {
        assertThat(new NumberPattern(glob).head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource({
        "*, 0",
        "49221*, 0",
        "492214711, 0",
        "*77*, 2",
        "*777, 4",
        "49*77*777*, 3",
        "*7777*1, 4",
        "49??1234*, 4",
        "?, 0",
        "49?, 0"
    })
    void isRarerWithEachDigitBehindTheHead(String glob, int rarity) {
        assertThat(new NumberPattern(glob).rarity()).isEqualTo(rarity);
    }
}

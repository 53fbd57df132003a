package rufwerk.durchwahl.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rufwerk.durchwahl.tariff.TariffClass.CLASS_0180_1;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rufwerk.durchwahl.book.NumberBlock;

class NumberBlockTest {

    @Test
    void hasANumberForEachExtension() {
        assertThat(new NumberBlock("491801557990", 3, CLASS_0180_1).size()).isEqualTo(1_000);
    }

    @Test
    void overlapsWithWhatBeginsLikeIt() {
        var block = new NumberBlock("491801557990", 3, CLASS_0180_1);

        assertThat(block.overlaps(new NumberBlock("49180155799", 2, CLASS_0180_1)))
                .isTrue();
        assertThat(block.overlaps(new NumberBlock("4918015579901", 1, CLASS_0180_1)))
                .isTrue();
        assertThat(block.overlaps(new NumberBlock("491801557990", 2, CLASS_0180_1)))
                .isTrue();
        assertThat(block.overlaps(new NumberBlock("491801557991", 3, CLASS_0180_1)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "491803557990, 3, begin with 491801",
        "0180155799,   3, begin with 491801",
        "49180155799x, 3, begin with 491801",
        "491801557990, 0, 1 to 5",
        "491801557990, 6, 1 to 5",
        "491801557990, 4, at most 15 digits",
        "491801000000, 3, kept for tests",
        "491801,       5, kept for tests",
    })
    void refusesWhatIsNoBlockOfTheClass(String prefix, int extensionDigits, String reason) {
        assertThatThrownBy(() -> new NumberBlock(prefix, extensionDigits, CLASS_0180_1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}

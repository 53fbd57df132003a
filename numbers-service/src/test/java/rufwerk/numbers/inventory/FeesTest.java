package rufwerk.numbers.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FeesTest {
    @Test
    void areEqualWhateverTheScale() {
        assertThat(fees("1.9", "19", "0")).isEqualTo(fees("1.9000", "19.00", "0.00"));
    }

    @Test
    void areNeverWrittenWithAnExponent() {
        assertThat(fees("100", "1200.00", "0.00").toString()).doesNotContain("E");
    }

    @Test
    void areNeverNegative() {
        assertThatThrownBy(() -> fees("-0.01", "0", "0")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Fees fees(String monthly, String annual, String setup) {
        return new Fees(new BigDecimal(monthly), new BigDecimal(annual), new BigDecimal(setup));
    }
}

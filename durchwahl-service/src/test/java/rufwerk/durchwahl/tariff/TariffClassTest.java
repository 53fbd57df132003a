package rufwerk.durchwahl.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffClassTest {

    @ParameterizedTest
    @CsvSource({"0180-1, 491801, 4", "0180-3, 491803, 9", "0180-5, 491805, 14"})
    void hasAPrefixAndAPriceInWholeCents(String label, String prefix, int cents) {
        TariffClass tariffClass = TariffClass.labelled(label).orElseThrow();

        assertThat(tariffClass.prefix()).isEqualTo(prefix);
        assertThat(tariffClass.wholeCentsPerMinute()).isEqualTo(cents);
        assertThat(TariffClass.of(prefix + "557990980")).isEqualTo(tariffClass);
    }

    @Test
    void coversARateUpToItsExactPrice() {
        assertThat(TariffClass.CLASS_0180_1.covers(new BigDecimal("3.9000"))).isTrue();
        assertThat(TariffClass.CLASS_0180_1.covers(new BigDecimal("3.9001"))).isFalse();
    }

    @Test
    void isNotGuessedForOtherNumbers() {
        assertThat(TariffClass.labelled("0180-2")).isEmpty();
        assertThatThrownBy(() -> TariffClass.of("491802557990")).isInstanceOf(IllegalArgumentException.class);
    }
}

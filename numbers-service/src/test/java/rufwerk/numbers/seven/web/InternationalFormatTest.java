package rufwerk.numbers.seven.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rufwerk.numbers.inventory.PhoneNumber;

class InternationalFormatTest {
    @ParameterizedTest
    @CsvSource({"4523854818,+45 23 85 48 18", "492214710000,+49 221 4710000", "9991234567,+9991234567"})
    void separatesTheDigitsAsTheCountryDoes(String digits, String text) {
        assertThat(InternationalFormat.of(new PhoneNumber(digits))).isEqualTo(text);
    }
}

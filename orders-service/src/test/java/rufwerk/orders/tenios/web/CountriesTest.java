package rufwerk.orders.tenios.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {

    @ParameterizedTest
    @CsvSource({
        "Germany,DE",
        "Deutschland,DE",
        "DE,DE",
        "de,DE",
        " germany ,DE",
        "UK,GB",
        "United Kingdom,GB",
        "Österreich,AT"
    })
    void understandsNamesAndCodes(String text, String code) {
        assertThat(Countries.codeOf(text)).hasValue(code);
    }

    @Test
    void doesNotGuess() {
        assertThat(Countries.codeOf("Atlantis")).isEmpty();
        assertThat(Countries.codeOf("")).isEmpty();
    }
}

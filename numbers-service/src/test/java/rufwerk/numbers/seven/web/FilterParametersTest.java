package rufwerk.numbers.seven.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.Features;
import rufwerk.numbers.inventory.NumberFilter;

class FilterParametersTest {
    private static final NumberFilter ANYTHING = new NumberFilter(null, Features.ANY);

    @ParameterizedTest
    @ValueSource(strings = {"true", "1"})
    void askForAFeature(String yes) {
        assertThat(new FilterParameters(null, yes, null, null).toFilter())
                .contains(new NumberFilter(null, new Features(true, false, false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "0", "", "nonsense"})
    void doNotAskForTheLackOfAFeature(String no) {
        assertThat(new FilterParameters("", no, no, no).toFilter()).contains(ANYTHING);
    }

    @Test
    void takeACountryInWhateverCase() {
        assertThat(new FilterParameters("dk", null, null, null).toFilter())
                .contains(new NumberFilter(new Country("DK"), Features.ANY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DNK", "D", "D'", "--", "ſs"})
    void matchNothingForWhatIsNoCountry(String country) {
        assertThat(new FilterParameters(country, null, null, null).toFilter()).isEmpty();
    }
}

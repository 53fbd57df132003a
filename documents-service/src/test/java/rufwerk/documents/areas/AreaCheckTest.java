package rufwerk.documents.areas;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rufwerk.documents.areas.AreaCheck.Area;
import rufwerk.documents.areas.AreaCheck.Place;

class AreaCheckTest {
    private final AreaCheck areaCheck = new AreaCheck();

    private boolean isWithin(String country, String areaCode, @Nullable String name, String city, String postcode) {
        return areaCheck.isWithin(new Area(country, areaCode, name), new Place(city, postcode));
    }

    @ParameterizedTest
    @CsvSource({
        "221, Köln, 50667",
        "221, Koeln, 50667",
        "221, KÖLN, 51149",
        "221, Cologne, 50667",
        "2203, Köln, 51147",
        "30, Berlin, 10115",
        "69, Frankfurt am Main, 60311",
        "69, Frankfurt a. M., 60311",
        "69, Frankfurt/Main, 60311",
        "69, Frankfurt, 60311",
        "335, Frankfurt (Oder), 15230",
        "89, München, 80331",
        "89, Munich, 80331",
        "345, Halle (Saale), 06108",
        "7531, Konstanz, 78462",
        "9131, Erlangen, 91054",
        "6131, Mainz, 55116",
        "341, Leipzig, 04109",
        "361, Erfurt, 99084",
        "851, Passau, 94032"
    })
    void letsAnAddressBeWhereItsAreaCodeIs(String areaCode, String city, String postcode) {
        assertThat(isWithin("DE", areaCode, null, city, postcode)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "221, Bonn, 53113",
        "221, Köln, 10115",
        "221, Köln, 1010",
        "69, Frankfurt, 15230",
        "335, Frankfurt, 60311",
        "69, Frankfurt (Oder), 60311",
        "6172, Bad, 61348",
        "30, München, 80331",
        "89, '', 80331",
        "89, ---, 80331"
    })
    void refusesAnAddressThatIsElsewhere(String areaCode, String city, String postcode) {
        assertThat(isWithin("DE", areaCode, null, city, postcode)).isFalse();
    }

    @Test
    void takesTheNameOfTheDirectionToo() {
        assertThat(isWithin("DE", "6134", "Wiesbaden-Kastel", "Wiesbaden", "55252"))
                .isTrue();
        assertThat(isWithin("DE", "6134", null, "Wiesbaden", "55252")).isFalse();
    }

    @Test
    void knowsOtherCountries() {
        assertThat(isWithin("AT", "1", null, "Wien", "1010")).isTrue();
        assertThat(isWithin("AT", "1", null, "Graz", "8010")).isFalse();
        assertThat(isWithin("GB", "20", null, "London", "SW1A 1AA")).isTrue();
    }

    @Test
    void holdsNoAreaCodeAgainstAnybodyThatItDoesNotKnow() {
        assertThat(isWithin("UA", "999999", null, "Kyiv", "01001")).isTrue();
    }
}

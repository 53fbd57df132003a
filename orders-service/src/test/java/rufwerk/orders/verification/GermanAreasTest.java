package rufwerk.orders.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GermanAreasTest {

    @ParameterizedTest
    @CsvSource({
        "Köln, 221, 50667",
        "Dillenburg, 2771, 35683",
        "Marsberg, 2992, 34431",
        "Berlin, 30, 10115",
        "Dresden, 351, 01067",
        "Erfurt, 361, 99084",
        "Heiligenstadt, 3606, 37308",
        "Sonneberg, 3675, 96515",
        "Salzwedel, 3901, 29410",
        "Grevesmühlen, 3881, 23936",
        "Hamburg, 40, 20095",
        "Vechta, 4441, 49377",
        "Kassel, 561, 34117",
        "Osnabrück, 541, 49074",
        "Celle, 5141, 29221",
        "Frankfurt, 69, 60311",
        "Trier, 651, 54290",
        "Marburg, 6421, 35037",
        "Mosbach, 6261, 74821",
        "Aschaffenburg, 6021, 63739",
        "Stuttgart, 711, 70173",
        "Wörth, 7271, 76744",
        "Bad Mergentheim, 7931, 97980",
        "Ulm, 731, 89073",
        "München, 89, 80331",
        "Vilshofen, 8541, 94474",
        "Miltenberg, 9371, 63897",
        "Wertheim, 9342, 97877",
        "Donauwörth, 906, 86609",
        "Nürnberg, 911, 90402",
    })
    void takesPlacesOnBothMaps(String place, String areaCode, String postalCode) {
        assertThat(GermanAreas.canBelongTogether(areaCode, postalCode))
                .as(place)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "221, 10115",
        "30, 50667",
        "89, 20095",
        "40, 80331",
        "711, 01067",
        "221, 5066",
        "221, W1A 1AA",
        "180, 50667"
    })
    void refusesPlacesFarApart(String areaCode, String postalCode) {
        assertThat(GermanAreas.canBelongTogether(areaCode, postalCode)).isFalse();
    }
}

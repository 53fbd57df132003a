package rufwerk.numbers.zadarma.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import rufwerk.numbers.inventory.CallingCodes;
import rufwerk.numbers.inventory.Country;

/**
 * A country in which numbers can be had ({@code wire/zadarma.md} §3).
 *
 * @param code the calling code: {@code 49}
 * @param iso {@code DE}
 * @param name in the language of the caller
 */
record CountryView(
        @JsonProperty("countryCode") String code,
        @JsonProperty("countryCodeIso") String iso,
        String name) {

    static CountryView of(Country country, Locale language) {
        return new CountryView(
                Integer.toString(CallingCodes.of(country).orElseThrow()), country.code(), country.name(language));
    }

    /** {@code GET /v1/direct_numbers/countries/}, by name */
    record Answer(String status, List<CountryView> info) {

        static Answer of(List<Country> countries, Locale language) {
            return new Answer(
                    "success",
                    countries.stream()
                            .map(country -> CountryView.of(country, language))
                            .sorted(Comparator.comparing(CountryView::name))
                            .toList());
        }
    }
}

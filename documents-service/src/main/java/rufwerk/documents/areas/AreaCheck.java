package rufwerk.documents.areas;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a place can be reached under an area code, by the names that libphonenumber's geocoder has for area
 * codes. Who has to decide is a reviewer; this spares everybody the plain mistakes.
 */
@ApplicationScoped
public class AreaCheck {
    private static final String GERMANY = "DE";
    private static final int LONGEST_NUMBER = 10;

    /** Of subscribers' numbers: some area codes have names only with the digits that are in use behind them. */
    private static final List<String> FIRST_DIGITS = List.of("0", "2", "5");

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final PhoneNumberOfflineGeocoder geocoder = PhoneNumberOfflineGeocoder.getInstance();

    /**
     * An area code.
     *
     * @param name what else it is known as; null: nothing else
     */
    public record Area(
            String country, String areaCode, @Nullable String name) {}

    /** Where somebody lives. */
    public record Place(String city, String postcode) {}

    /** An area code that has no name here is not held against anybody. */
    public boolean isWithin(Area area, Place place) {
        if (area.country().equals(GERMANY) && !GermanPostcodes.canBeIn(area.areaCode(), place.postcode())) {
            return false;
        }
        List<PlaceName> names = namesOf(area);
        PlaceName city = PlaceName.of(place.city());
        return names.isEmpty() || names.stream().anyMatch(city::isLike);
    }

    private List<PlaceName> namesOf(Area area) {
        Stream<String> known = Stream.of(Locale.GERMAN, Locale.ENGLISH)
                .map(language -> nameOf(area, language))
                .filter(name -> !name.isEmpty());
        return Stream.concat(known, Stream.ofNullable(area.name()))
                .map(PlaceName::of)
                .distinct()
                .toList();
    }

    /** The geocoder says where a number is; for one that is nowhere in particular it names the country. */
    private String nameOf(Area area, Locale language) {
        String country = Locale.of("", area.country()).getDisplayCountry(language);
        return FIRST_DIGITS.stream()
                .map(digit -> geocoder.getDescriptionForValidNumber(aNumberOf(area, digit), language))
                .filter(found -> !found.equals(country))
                .findFirst()
                .orElse("");
    }

    private PhoneNumber aNumberOf(Area area, String firstDigit) {
        String begin = area.areaCode() + firstDigit;
        return new PhoneNumber()
                .setCountryCode(numbers.getCountryCodeForRegion(area.country()))
                .setNationalNumber(Long.parseLong(begin + "0".repeat(Math.max(1, LONGEST_NUMBER - begin.length()))));
    }
}

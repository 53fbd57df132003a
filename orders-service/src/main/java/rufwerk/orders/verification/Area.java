package rufwerk.orders.verification;

import java.util.regex.Pattern;

/**
 * Where a number is wanted.
 *
 * @param country ISO 3166-1 alpha-2
 * @param areaCode digits without the leading 0, for example {@code 221}
 */
public record Area(String country, String areaCode) {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern AREA_CODE = Pattern.compile("[1-9][0-9]{0,5}");

    public Area {
        if (!COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("A country has two capital letters");
        }
        if (!isAreaCode(areaCode)) {
            throw new IllegalArgumentException("An area code has one to six digits and no leading 0");
        }
    }

    public static boolean isAreaCode(String text) {
        return AREA_CODE.matcher(text).matches();
    }
}

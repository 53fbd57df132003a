package rufwerk.orders.verification;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether a German area code and a postal code can belong together.
 *
 * <p>Area codes and postal codes divide the country differently, but both number it by region: what begins with 3 is in
 * the east of the one map and of the other. This tells Cologne from Berlin and never refuses a place at a border; whether
 * it is the right town is an operator's judgement.
 */
public final class GermanAreas {
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{5}");

    /** By the first digit of an area code, the first digits that postal codes of its places have. */
    private static final Map<Character, String> POSTAL_REGIONS = Map.of(
            '2', "345", // Rhine and Ruhr, Siegerland; Dillenburg is 35…
            '3', "01239", // the east; Salzwedel is 29…, Heiligenstadt 37…, Erfurt 99…
            '4', "124", // the north; Vechta is 49…
            '5', "2345", // between Hanover, Kassel and Osnabrück
            '6', "35679", // Rhine-Main, Palatinate, Saar; Mosbach is 74…
            '7', "6789", // the south-west; Bad Mergentheim is 97…
            '8', "89", // southern Bavaria; Vilshofen is 94…
            '9', "6789"); // northern Bavaria; Miltenberg is 63…

    private GermanAreas() {}

    public static boolean canBelongTogether(String areaCode, String postalCode) {
        return POSTAL_CODE.matcher(postalCode).matches()
                && POSTAL_REGIONS.getOrDefault(areaCode.charAt(0), "").indexOf(postalCode.charAt(0)) >= 0;
    }
}

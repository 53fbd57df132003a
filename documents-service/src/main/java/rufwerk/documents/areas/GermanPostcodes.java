package rufwerk.documents.areas;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which parts of Germany an area code and a postcode can have in common, by their first digits. It is coarse, as the
 * borders of neither follow the other; it tells {@code Frankfurt (Oder)} from {@code Frankfurt am Main}.
 */
final class GermanPostcodes {
    private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");

    /** First digit of the area code to the first digits of postcodes, those across a border included. */
    private static final Map<Character, String> COMMON = Map.of(
            '2', "345",
            '3', "01239",
            '4', "234",
            '5', "234",
            '6', "34567",
            '7', "6789",
            '8', "89",
            '9', "3689");

    private GermanPostcodes() {}

    static boolean canBeIn(String areaCode, String postcode) {
        String firstDigits = COMMON.getOrDefault(areaCode.charAt(0), "");
        return POSTCODE.matcher(postcode).matches() && firstDigits.indexOf(postcode.charAt(0)) >= 0;
    }
}

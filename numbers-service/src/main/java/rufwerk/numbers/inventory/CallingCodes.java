package rufwerk.numbers.inventory;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.OptionalInt;
import java.util.Set;

/** The country calling codes of the world. */
public final class CallingCodes {
    /** No code is the beginning of another one. */
    private static final int LONGEST = 3;

    private CallingCodes() {}

    public static OptionalInt of(Country country) {
        int code = PhoneNumberUtil.getInstance().getCountryCodeForRegion(country.code());
        return code == 0 ? OptionalInt.empty() : OptionalInt.of(code);
    }

    /** What follows the calling code in the first digits of a number; empty while these do not tell which one it is. */
    public static String behindCode(String head) {
        Set<Integer> known = PhoneNumberUtil.getInstance().getSupportedCallingCodes();
        for (int length = 1; length <= Math.min(LONGEST, head.length()); length++) {
            if (known.contains(Integer.parseInt(head.substring(0, length)))) {
                return head.substring(length);
            }
        }
        return "";
    }

    /** What every number of this direction starts with, for example {@code 49221}. */
    public static String prefixOf(Direction direction) {
        int callingCode = of(direction.country()).orElseThrow();
        return callingCode + direction.offer().areaCode().digits();
    }
}

package rufwerk.numbers.inventory;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.OptionalInt;

/** The country calling codes of the world. */
public final class CallingCodes {
    private CallingCodes() {}

    public static OptionalInt of(Country country) {
        int code = PhoneNumberUtil.getInstance().getCountryCodeForRegion(country.code());
        return code == 0 ? OptionalInt.empty() : OptionalInt.of(code);
    }

    /** What every number of this direction starts with, for example {@code 49221}. */
    public static String prefixOf(Direction direction) {
        int callingCode = of(direction.country()).orElseThrow();
        return callingCode + direction.offer().areaCode().digits();
    }
}

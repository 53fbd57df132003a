package rufwerk.numbers.seven.web;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import rufwerk.numbers.inventory.PhoneNumber;

/** Numbers for people: {@code +45 23 85 48 18}. */
final class InternationalFormat {
    private InternationalFormat() {}

    static String of(PhoneNumber number) {
        PhoneNumberUtil util = PhoneNumberUtil.getInstance();
        try {
            return util.format(util.parse(number.withPlus(), null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            // A number of a country that the library does not know is shown as it is.
            return number.withPlus();
        }
    }
}

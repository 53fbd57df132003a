package rufwerk.durchwahl.lease;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.NumberParseException.ErrorType;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import rufwerk.durchwahl.book.Destination;
import rufwerk.durchwahl.tariff.TariffClass;

/**
 * Tells a number that can exist from one that cannot, the way durchwahl.app's codes 100 to 103 do; and ordinary numbers
 * from those that are never a destination (111).
 */
@ApplicationScoped
class NumberCheck {
    private static final int MOST_DIGITS = 15;

    /** UAN: one number for a whole company, such as the German 018. Toll-free numbers are left to the rate deck. */
    private static final Set<PhoneNumberType> SERVICES =
            EnumSet.of(PhoneNumberType.PREMIUM_RATE, PhoneNumberType.SHARED_COST, PhoneNumberType.UAN);

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final ShortNumberInfo shortNumbers = ShortNumberInfo.getInstance();

    sealed interface Checked {}

    record Right(Destination destination) implements Checked {}

    record Wrong(Refusal why) implements Checked {}

    Checked check(String phone) {
        if (phone.isEmpty()) {
            return new Wrong(Refusal.EMPTY);
        }
        // Digits of other scripts are digits to Unicode and to libphonenumber, but not to the callers' switches.
        if (!phone.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new Wrong(Refusal.NOT_ONLY_DIGITS);
        }
        if (phone.startsWith("0")) {
            return new Wrong(Refusal.NO_COUNTRY_CODE);
        }
        return phone.length() > MOST_DIGITS ? new Wrong(Refusal.WRONG_LENGTH) : checkForItsCountry(phone);
    }

    /**
     * "Possible" is about the length alone and lets local numbers pass: ranges open faster than libphonenumber learns of
     * them, and the documented example 4420123456 is one that only its length speaks for.
     */
    private Checked checkForItsCountry(String phone) {
        try {
            PhoneNumber number = numbers.parse("+" + phone, null);
            String digits = numbers.format(number, PhoneNumberFormat.E164).substring(1);
            if (isService(number, digits)) {
                return new Wrong(Refusal.NO_DESTINATION);
            }
            return numbers.isPossibleNumber(number)
                    ? new Right(new Destination(digits))
                    : new Wrong(Refusal.WRONG_LENGTH);
        } catch (NumberParseException e) {
            return new Wrong(
                    e.getErrorType() == ErrorType.INVALID_COUNTRY_CODE
                            ? Refusal.NO_COUNTRY_CODE
                            : Refusal.WRONG_LENGTH);
        }
    }

    /**
     * All of 0180, not only numbers libphonenumber knows: one that led to another could go in circles. Emergency numbers
     * are short ones; in some countries an ordinary number looks like a short one too.
     */
    private boolean isService(PhoneNumber number, String digits) {
        return digits.startsWith(TariffClass.SERVICE_PREFIX)
                || SERVICES.contains(numbers.getNumberType(number))
                || (shortNumbers.isValidShortNumber(number) && !numbers.isValidNumber(number));
    }
}

package rufwerk.orders.ordering;

import java.util.regex.Pattern;

/** A phone number in E.164 with its plus sign. */
public record PhoneNumber(String e164) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    public PhoneNumber {
        if (!isE164(e164)) {
            throw new IllegalArgumentException("A phone number is + and 7 to 15 digits");
        }
    }

    public static boolean isE164(String text) {
        return E164.matcher(text).matches();
    }

    /** Enough to recognise the number in a log, not enough to call it. */
    @Override
    public String toString() {
        return e164.substring(0, 6) + "…";
    }
}

package rufwerk.numbers.sms;

import java.util.regex.Pattern;

/** What the carrier calls a message: 1 to 255 visible ASCII characters. */
public record CarrierMessageId(String text) {
    public static final String FORM = "[!-~]{1,255}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public CarrierMessageId {
        if (!PATTERN.matcher(text).matches()) {
            throw new IllegalArgumentException("A message id has 1 to 255 visible ASCII characters");
        }
    }
}

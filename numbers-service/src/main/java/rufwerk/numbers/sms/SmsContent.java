package rufwerk.numbers.sms;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Who wrote what. Half characters become question marks, as they would once they were kept.
 *
 * @param sender a number or a name, as the carrier shows it; nothing in it can break a mail's header
 * @param text may be empty, and is as long as the parts of one message can be
 */
public record SmsContent(String sender, String text) {
    public static final String SENDER_FORM = "[^\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cs}]{1,32}";

    /** 255 parts of 153 characters (3GPP TS 23.040). */
    public static final int LONGEST_TEXT = 39_015;

    private static final Pattern SENDER = Pattern.compile(SENDER_FORM);

    public SmsContent {
        if (!SENDER.matcher(sender).matches() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("Not a sender, or too long a text");
        }
        text = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Nothing of it is for a log. */
    @Override
    public String toString() {
        return text.length() + " characters";
    }
}

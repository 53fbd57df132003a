package rufwerk.numbers.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/** A mailbox, at most 254 characters. Only what could break a mail's header is refused; the mail server knows the rest. */
public record EmailAddress(String text) {
    private static final int LONGEST = 254;
    private static final Pattern FORMAT =
            Pattern.compile("[^\\s\\p{Cntrl}@,;:<>()\\[\\]\"\\\\]{1,64}@[\\p{Alnum}-]+(\\.[\\p{Alnum}-]+)+");

    public EmailAddress {
        if (!isAddress(text)) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    public static Optional<EmailAddress> parse(String text) {
        String address = text.strip();
        return isAddress(address) ? Optional.of(new EmailAddress(address)) : Optional.empty();
    }

    /** Addresses are personal: only the domain is fit for a log. */
    @Override
    public String toString() {
        return "…" + text.substring(text.indexOf('@'));
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST && FORMAT.matcher(text).matches();
    }
}

package rufwerk.numbers.sms;

import java.util.Locale;

/** How a message goes on. */
public enum Way {
    EMAIL,
    SMS,
    SLACK;

    /** As it is told: {@code email}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

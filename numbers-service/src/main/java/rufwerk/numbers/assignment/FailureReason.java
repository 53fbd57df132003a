package rufwerk.numbers.assignment;

import java.util.Locale;

/** Why an order gets no number. */
public enum FailureReason {
    NO_NUMBER_AVAILABLE,
    AREA_CODE_UNKNOWN;

    /** As other services read it: {@code no_number_available}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

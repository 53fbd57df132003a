package rufwerk.numbers.assignment;

import java.util.Locale;

/** Why an order gets no number. */
public enum FailureReason {
    NO_NUMBER_AVAILABLE,
    AREA_CODE_UNKNOWN,
    /** The account does not have the number that the new one was to be linked to. */
    LINKED_NUMBER_UNKNOWN,
    /** Its customer did not want it any more before it got one. */
    ORDER_CANCELLED;

    /** As other services read it: {@code no_number_available}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

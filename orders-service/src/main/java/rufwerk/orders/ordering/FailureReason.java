package rufwerk.orders.ordering;

import java.util.Arrays;
import java.util.Locale;

/** Why an order ended without a number. */
public enum FailureReason {
    VERIFICATION_REJECTED,
    VERIFICATION_EXPIRED,
    AREA_CODE_UNKNOWN,
    NO_NUMBER_AVAILABLE,
    /** The account does not have the number that the new one was to be linked to. */
    LINKED_NUMBER_UNKNOWN,
    /** numbers-service was asked again and again. */
    NO_ANSWER;

    /** As customers and other services read it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What numbers-service says; a reason it invents later still means that there is no number. */
    public static FailureReason ofAssignment(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElse(NO_NUMBER_AVAILABLE);
    }
}

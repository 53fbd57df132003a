package rufwerk.documents.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why nobody has to look at a document any more. */
public enum ClosingReason {
    /** The customer took the verification back. */
    CANCELLED,
    /** Nobody decided in time, or the customer did not send what was missing. */
    EXPIRED;

    /** As orders-service writes it, and we do. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ClosingReason> ofCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}

package rufwerk.documents.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an operator turned a document down. */
public enum RejectionReason {
    DOCUMENT_UNREADABLE,
    DOCUMENT_EXPIRED,
    ADDRESS_MISMATCH,
    NAME_MISMATCH,
    OTHER;

    /** As it is written outside of this service: {@code document_expired}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RejectionReason> ofCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}

package rufwerk.documents.checks;

import java.util.Locale;

/** How far a number check is. */
public enum CheckState {
    WAITING,
    APPROVED,
    REJECTED;

    /** As it is written outside of this service: {@code waiting}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package rufwerk.documents.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The state of a {@link ReviewCase} as a word, to ask for. */
public enum ReviewState {
    WAITING,
    CLAIMED,
    APPROVED,
    REJECTED,
    MORE_ASKED,
    CLOSED;

    /** As it is written outside of this service: {@code more_asked}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReviewState> ofCode(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}

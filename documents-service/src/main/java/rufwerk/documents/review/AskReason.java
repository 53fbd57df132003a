package rufwerk.documents.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an operator needs to see before deciding. */
public enum AskReason {
    PAGE_MISSING,
    BETTER_SCAN,
    PROOF_OF_ADDRESS,
    OTHER_DOCUMENT,
    OTHER;

    /** As it is written outside of this service: {@code page_missing}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AskReason> ofCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}

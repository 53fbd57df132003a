package rufwerk.documents.review;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of a case's history: who did what, when and why.
 *
 * @param reason the code of a {@link RejectionReason}, {@link AskReason} or {@link ClosingReason}
 */
public record Deed(
        String who,
        Instant at,
        What what,
        @Nullable String reason,
        @Nullable String comment) {

    /** What can be done with a case. */
    public enum What {
        RECEIVED,
        CLAIMED,
        RELEASED,
        APPROVED_ONCE,
        APPROVED,
        REJECTED,
        MORE_ASKED,
        CLOSED,
        ERASED;

        /** As it is written outside of this service: {@code approved_once}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static What ofCode(String code) {
            return Arrays.stream(values())
                    .filter(what -> what.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static Deed of(String who, Instant at, What what) {
        return new Deed(who, at, what, null, null);
    }
}

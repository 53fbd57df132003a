package rufwerk.documents.desk.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of the form that was sent before this page; it travels in the address of the page. */
enum Notice {
    APPROVED,
    APPROVED_ONCE,
    REJECTED,
    MORE_ASKED,
    RELEASED,
    TOO_LATE,
    INCOMPLETE,
    OPENED,
    SUSPENDED,
    REOPENED,
    LIMITED,
    REVOKED,
    REPLAYED,
    /** Another service said no. */
    REFUSED,
    /** Another service did not answer, so nobody knows what came of it. */
    UNSURE,
    NOT_LET_IN;

    private static final Set<Notice> PROBLEMS = EnumSet.of(TOO_LATE, INCOMPLETE, REFUSED, UNSURE, NOT_LET_IN);

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isProblem() {
        return PROBLEMS.contains(this);
    }

    /** Null for anything else: addresses can be typed. */
    static @Nullable Notice ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(notice -> notice.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}

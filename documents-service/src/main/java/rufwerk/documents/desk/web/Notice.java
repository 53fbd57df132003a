package rufwerk.documents.desk.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of the form that was sent before this page; it travels in the address of the page. */
enum Notice {
    APPROVED,
    APPROVED_ONCE,
    REJECTED,
    MORE_ASKED,
    RELEASED,
    TOO_LATE,
    INCOMPLETE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isProblem() {
        return this == TOO_LATE || this == INCOMPLETE;
    }

    /** Null for anything else: addresses can be typed. */
    static @Nullable Notice ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(notice -> notice.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}

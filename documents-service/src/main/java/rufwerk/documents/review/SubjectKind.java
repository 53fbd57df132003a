package rufwerk.documents.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kind of a {@link Subject} as a word, to ask for. */
public enum SubjectKind {
    VERIFICATION,
    GROUP_FILE;

    /** As it is written outside of this service: {@code group_file}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SubjectKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}

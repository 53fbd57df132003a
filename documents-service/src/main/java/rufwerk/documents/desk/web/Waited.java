package rufwerk.documents.desk.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** How long a document has waited at least, to look for those that have waited too long. */
enum Waited {
    ANY(Duration.ZERO),
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1)),
    THREE_DAYS(Duration.ofDays(3));

    private final Duration atLeast;

    Waited(Duration atLeast) {
        this.atLeast = atLeast;
    }

    Duration atLeast() {
        return atLeast;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Waited ofCode(String code) {
        return Arrays.stream(values())
                .filter(waited -> waited.code().equals(code))
                .findFirst()
                .orElse(ANY);
    }
}

package rufwerk.documents.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What operators decide about a key, as forms send it; an empty field decides nothing. */
final class CredentialForm {
    private static final Pattern BETWEEN_NETWORKS = Pattern.compile("[\\s,;]+");

    private CredentialForm() {}

    /** Null for none. */
    static @Nullable List<String> networks(String text) {
        return text.isBlank()
                ? null
                : BETWEEN_NETWORKS.splitAsStream(text.strip()).toList();
    }

    static @Nullable Integer requests(String text) {
        try {
            return text.isBlank() ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new UnreadableField("requests_per_minute");
        }
    }

    /** A key works to the end of its last day, on the clock in Berlin. */
    static @Nullable Instant expiry(String lastDay) {
        LocalDate day = day("last_day", lastDay);
        return day == null ? null : Moments.endOf(day);
    }

    private static @Nullable LocalDate day(String field, String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new UnreadableField(field);
        }
    }
}

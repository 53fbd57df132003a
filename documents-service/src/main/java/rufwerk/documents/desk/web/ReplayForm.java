package rufwerk.documents.desk.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/** Times as the forms of a replay send them. */
final class ReplayForm {
    private ReplayForm() {}

    /** As somebody has chosen it. */
    static LocalDateTime local(String since) {
        try {
            return LocalDateTime.parse(since);
        } catch (DateTimeParseException e) {
            throw new UnreadableField("since");
        }
    }

    /** As the page has written it. */
    static Instant instant(String field, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new UnreadableField(field);
        }
    }
}

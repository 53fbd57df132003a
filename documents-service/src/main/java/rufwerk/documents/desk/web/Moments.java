package rufwerk.documents.desk.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Points in time as people read them, on the clock in Berlin. */
record Moments(Instant now, Locale locale) {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    String time(Instant at) {
        return format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), at);
    }

    String dateAndTime(Instant at) {
        return format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), at);
    }

    private String format(DateTimeFormatter formatter, Instant at) {
        return formatter.withLocale(locale).withZone(BERLIN).format(at);
    }
}

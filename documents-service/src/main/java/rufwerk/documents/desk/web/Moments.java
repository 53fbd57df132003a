package rufwerk.documents.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Points in time as people read them, on the clock in Berlin. */
record Moments(Instant now, Locale locale) {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    public String time(Instant at) {
        return format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), at);
    }

    public String dateAndTime(Instant at) {
        return format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), at);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, BERLIN);
    }

    /** As a field of a form has it: {@code 2026-11-21T10:15}. */
    LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, BERLIN).truncatedTo(ChronoUnit.MINUTES);
    }

    /** What {@link #local} was made of, to the minute. */
    static Instant instant(LocalDateTime local) {
        return local.atZone(BERLIN).toInstant();
    }

    /** The first moment after this day. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BERLIN).toInstant();
    }

    private String format(DateTimeFormatter formatter, Instant at) {
        return formatter.withLocale(locale).withZone(BERLIN).format(at);
    }
}

package rufwerk.durchwahl.lease.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import rufwerk.durchwahl.book.Lease;

/**
 * The three formats of durchwahl.app, byte for byte. Written by hand: every value is made of digits, and switches cut
 * the text apart without a parser, so nothing may ever move.
 */
enum AnswerFormat {
    JSON("application/json", """
            {"phone":"%s","durchwahl":"%s","validuntil":"%s","centperminute":%d}""", "{\"error\":%d}"),
    XML("text/xml", """
            <result><phone>%s</phone><durchwahl>%s</durchwahl><validuntil>%s</validuntil>\
            <centperminute>%d</centperminute></result>""", "<error>%d</error>"),
    TXT("text/plain", "%s,%s,%s,%d", "%d");

    private static final DateTimeFormatter WALL_TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Europe/Berlin"));

    private final String mediaType;
    private final String result;
    private final String error;

    AnswerFormat(String mediaType, String result, String error) {
        this.mediaType = mediaType;
        this.result = result;
        this.error = error;
    }

    /** By its name in the path: {@code json}, {@code xml} or {@code txt}, in lower case. */
    static Optional<AnswerFormat> inPath(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** @param phone the digits as they were asked, not as we understood them */
    String result(String phone, Lease lease) {
        return result.formatted(
                phone,
                lease.durchwahl(),
                wallTime(lease.validUntil()),
                lease.tariffClass().wholeCentsPerMinute());
    }

    String error(int code) {
        return error.formatted(code);
    }

    /** German wall time, so in the hour that the clocks are put back it reads the same twice. */
    static String wallTime(Instant time) {
        return WALL_TIME.format(time);
    }
}

package rufwerk.durchwahl.lease.web;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rufwerk.durchwahl.book.Lease;

/**
 * The three formats of durchwahl.app, byte for byte. Written by hand: every value is made of digits, and switches cut
 * the text apart without a parser, so nothing may ever move.
 */
enum AnswerFormat {
    JSON(
            "application/json",
            List.of("{\"phone\":\"", "\",\"durchwahl\":\"", "\",\"validuntil\":\"", "\",\"centperminute\":", "}"),
            List.of("{\"error\":", "}")),
    XML(
            "text/xml",
            List.of(
                    "<result><phone>",
                    "</phone><durchwahl>",
                    "</durchwahl><validuntil>",
                    "</validuntil><centperminute>",
                    "</centperminute></result>"),
            List.of("<error>", "</error>")),
    TXT("text/plain", List.of("", ",", ",", ",", ""), List.of("", ""));

    private static final Map<String, AnswerFormat> BY_NAME = Arrays.stream(values())
            .collect(toUnmodifiableMap(format -> format.name().toLowerCase(Locale.ROOT), format -> format));

    private static final DateTimeFormatter WALL_TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Europe/Berlin"));

    private final String mediaType;
    private final List<String> result;
    private final List<String> error;

    /** What stands before, between and behind the values. */
    AnswerFormat(String mediaType, List<String> result, List<String> error) {
        this.mediaType = mediaType;
        this.result = result;
        this.error = error;
    }

    /** By its name in the path: {@code json}, {@code xml} or {@code txt}, in lower case. */
    static Optional<AnswerFormat> inPath(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    String mediaType() {
        return mediaType;
    }

    /** @param phone the digits as they were asked, not as we understood them */
    String result(String phone, Lease lease) {
        return result.get(0)
                + phone
                + result.get(1)
                + lease.durchwahl()
                + result.get(2)
                + wallTime(lease.validUntil())
                + result.get(3)
                + lease.tariffClass().wholeCentsPerMinute()
                + result.get(4);
    }

    String error(int code) {
        return error.get(0) + code + error.get(1);
    }

    /** German wall time, so in the hour that the clocks are put back it reads the same twice. */
    static String wallTime(Instant time) {
        return WALL_TIME.format(time);
    }
}

package rufwerk.numbers.zadarma.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import rufwerk.kit.zadarma.ZadarmaParameters;
import rufwerk.kit.zadarma.ZadarmaProblem;
import rufwerk.numbers.WallTime;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.subscription.Subscription;

/** How this dialect spells things ({@code wire/zadarma.md} §2, §3). */
final class ZadarmaValues {
    static final String ON = "on";
    static final String OFF = "off";

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,18}");

    /** The languages of the vendor's accounts that Java knows the countries in; it says "ua" for Ukrainian. */
    private static final Map<String, Locale> LANGUAGES = Map.of(
            "en", Locale.ENGLISH,
            "de", Locale.GERMAN,
            "es", Locale.of("es"),
            "fr", Locale.FRENCH,
            "it", Locale.ITALIAN,
            "pl", Locale.of("pl"),
            "pt", Locale.of("pt"),
            "ru", Locale.of("ru"),
            "ua", Locale.of("uk"),
            "uk", Locale.of("uk"));

    private ZadarmaValues() {}

    static PhoneNumber number(ZadarmaParameters parameters) {
        return PhoneNumber.parse(parameters.required("number").strip())
                .orElseThrow(ZadarmaProblem.NUMBER_UNKNOWN::asException);
    }

    /** A parameter that says something. */
    static Optional<String> present(ZadarmaParameters parameters, String name) {
        return parameters.first(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    static DirectionId direction(String id) {
        return new DirectionId(wholeNumber(id));
    }

    static boolean isOn(String value) {
        return switch (value) {
            case ON -> true;
            case OFF -> false;
            default -> throw ZadarmaProblem.WRONG_PARAMETERS.asException();
        };
    }

    static String onOrOff(boolean on) {
        return on ? ON : OFF;
    }

    static long wholeNumber(String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw ZadarmaProblem.WRONG_PARAMETERS.asException();
        }
        return Long.parseLong(text);
    }

    static int between(int least, String text, int most) {
        long value = wholeNumber(text);
        if (value < least || value > most) {
            throw ZadarmaProblem.WRONG_PARAMETERS.asException();
        }
        return (int) value;
    }

    /** English, unless a language is asked for that we know. */
    static Locale language(ZadarmaParameters parameters) {
        return parameters
                .first("language")
                .map(language -> LANGUAGES.get(language.toLowerCase(Locale.ROOT)))
                .orElse(Locale.ENGLISH);
    }

    /** The last second that is paid, or for which it is reserved, wall time in Berlin. */
    static String stopDate(Subscription.Held subscription) {
        Instant end = switch (subscription) {
            case Subscription.Paid paid -> paid.paidUntil();
            case Subscription.Waiting waiting -> waiting.check().until();
        };
        return WallTime.text(end.minus(Duration.ofSeconds(1)));
    }

    /** A reseller's user is none of ours; what was meant for one must not happen to the account itself. */
    static void refuseOtherUsers(ZadarmaParameters parameters) {
        if (present(parameters, "user_id").isPresent()) {
            throw ZadarmaProblem.WRONG_PARAMETERS.because("This account has no users");
        }
    }
}

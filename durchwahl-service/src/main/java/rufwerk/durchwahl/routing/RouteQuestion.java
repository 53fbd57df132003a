package rufwerk.durchwahl.routing;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a switch asks when it holds a call.
 *
 * @param dialled in any spelling
 * @param caller only for the log, where most of it is left out
 * @param callId null: the switch names no call, and will send no record of it
 */
public record RouteQuestion(
        String dialled, @Nullable String caller, @Nullable CallId callId) {
    private static final Pattern NEITHER_DIGIT_NOR_PLUS = Pattern.compile("[^0-9+]");
    private static final int SHOWN_DIGITS = 4;

    /** As it came over the wire; a missing number leads nowhere. */
    public static RouteQuestion of(@Nullable String dialled, @Nullable String caller, @Nullable String callId) {
        return new RouteQuestion(
                dialled == null ? "" : dialled, caller, CallId.of(callId).orElse(null));
    }

    public Optional<CalledNumber> called() {
        return CalledNumber.spelled(dialled);
    }

    /** Never the whole numbers, so that they cannot slip into a log. */
    @Override
    public String toString() {
        return "call %s from %s".formatted(callId == null ? "without id" : callId.text(), masked(caller));
    }

    private static String masked(@Nullable String number) {
        if (number == null) {
            return "nobody named";
        }
        String digits = NEITHER_DIGIT_NOR_PLUS.matcher(number).replaceAll("");
        return digits.substring(0, Math.min(SHOWN_DIGITS, digits.length())) + "…";
    }
}

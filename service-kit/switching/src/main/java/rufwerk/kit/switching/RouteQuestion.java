package rufwerk.kit.switching;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a switch asks when it holds a call.
 *
 * @param dialled in any spelling
 * @param caller only for the log, where most of it is left out
 * @param callId 1 to 255 visible ASCII characters; null: the switch names no call, or by what could do harm in a log line
 */
public record RouteQuestion(
        String dialled, @Nullable String caller, @Nullable String callId) {
    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,255}");
    private static final Pattern NEITHER_DIGIT_NOR_PLUS = Pattern.compile("[^0-9+]");
    private static final int SHOWN_DIGITS = 4;

    /** As it came over the wire; a missing number leads nowhere. */
    public static RouteQuestion of(@Nullable String dialled, @Nullable String caller, @Nullable String callId) {
        return new RouteQuestion(
                dialled == null ? "" : dialled,
                caller,
                callId != null && VISIBLE.matcher(callId).matches() ? callId : null);
    }

    /** Never the whole numbers, so that they cannot slip into a log. */
    @Override
    public String toString() {
        return "call %s from %s".formatted(callId == null ? "without id" : callId, masked(caller));
    }

    private static String masked(@Nullable String number) {
        if (number == null) {
            return "nobody named";
        }
        String digits = NEITHER_DIGIT_NOR_PLUS.matcher(number).replaceAll("");
        return digits.substring(0, Math.min(SHOWN_DIGITS, digits.length())) + "…";
    }
}

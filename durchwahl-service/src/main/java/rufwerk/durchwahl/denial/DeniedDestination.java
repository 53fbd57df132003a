package rufwerk.durchwahl.denial;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * All numbers with this prefix are denied.
 *
 * @param prefix 1 to 15 digits, international, without plus sign or leading zero
 * @param reason for operators; callers are not told
 */
public record DeniedDestination(String prefix, String reason, Instant deniedAt) {
    private static final Pattern PREFIX = Pattern.compile("[1-9][0-9]{0,14}");
    private static final int LONGEST_REASON = 200;

    /** @throws IllegalArgumentException with a message for whoever denies it */
    public DeniedDestination {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("A prefix has 1 to 15 digits and no leading 0");
        }
        // It is written to the log, where it must stay one line.
        if (reason.isBlank()
                || reason.length() > LONGEST_REASON
                || reason.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A reason has 1 to 200 characters on one line");
        }
    }
}

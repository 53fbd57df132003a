package rufwerk.kit.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A key of our own format: {@code rw_live_<32 base62>_<6 base62 of CRC-32>}, or {@code rw_test_…}.
 *
 * <p>The checksum lets a mistyped key be refused without any look-up; it protects nothing.
 */
public record ApiKey(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_LENGTH = 32;
    private static final int CHECKSUM_LENGTH = 6;
    private static final String LIVE = "rw_live_";
    private static final String TEST = "rw_test_";
    private static final int BODY_LENGTH = LIVE.length() + RANDOM_LENGTH;

    /** The key in this text, if it has the format and the right checksum. */
    public static Optional<ApiKey> parse(String text) {
        int checksumAt = BODY_LENGTH + 1;
        boolean intact = text.length() == checksumAt + CHECKSUM_LENGTH
                && (text.startsWith(LIVE) || text.startsWith(TEST))
                && isBase62(text, LIVE.length(), BODY_LENGTH)
                && text.charAt(BODY_LENGTH) == '_'
                && text.regionMatches(checksumAt, checksum(text.substring(0, BODY_LENGTH)), 0, CHECKSUM_LENGTH);
        return intact ? Optional.of(new ApiKey(text)) : Optional.empty();
    }

    public static ApiKey issue(boolean test) {
        StringBuilder body = new StringBuilder(test ? TEST : LIVE);
        // No static one: a native image would be built with its seed.
        new SecureRandom().ints(RANDOM_LENGTH, 0, ALPHABET.length()).forEach(i -> body.append(ALPHABET.charAt(i)));
        return new ApiKey(body + "_" + checksum(body.toString()));
    }

    public boolean isTest() {
        return text.startsWith(TEST);
    }

    /** Never the key itself, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return text.substring(0, 12) + "…";
    }

    private static boolean isBase62(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String checksum(String of) {
        CRC32 crc = new CRC32();
        crc.update(of.getBytes(StandardCharsets.US_ASCII));
        long rest = crc.getValue();
        char[] digits = new char[CHECKSUM_LENGTH];
        for (int i = CHECKSUM_LENGTH - 1; i >= 0; i--) {
            digits[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        return new String(digits);
    }
}

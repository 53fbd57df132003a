package rufwerk.kit.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password as it is kept: {@code pbkdf2-sha256:<iterations>:<base64 salt>:<base64 hash>}. */
public record PasswordHash(int iterations, byte[] salt, byte[] hash) {
    /** With fewer, a stolen hash is guessed too fast. */
    public static final int FEWEST_ITERATIONS = 100_000;

    private static final int FEWEST_BYTES = 16;
    private static final Pattern FORM = Pattern.compile("pbkdf2-sha256:([0-9]{1,9}):([^:]+):([^:]+)");

    /** Whether {@link #parse} takes it. */
    public static boolean isUsable(String text) {
        try {
            parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static PasswordHash parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "A password hash has the form pbkdf2-sha256:<iterations>:<base64 salt>:<base64 hash>");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        var parsed = new PasswordHash(
                Integer.parseInt(parts.group(1)), base64.decode(parts.group(2)), base64.decode(parts.group(3)));
        if (parsed.iterations < FEWEST_ITERATIONS
                || parsed.salt.length < FEWEST_BYTES
                || parsed.hash.length < FEWEST_BYTES) {
            throw new IllegalArgumentException(
                    "A password hash has %d iterations or more, salt and hash %d bytes or more"
                            .formatted(FEWEST_ITERATIONS, FEWEST_BYTES));
        }
        return parsed;
    }

    /** Slow on purpose: tens of milliseconds. */
    boolean isOf(char[] password) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, hash.length * Byte.SIZE);
            byte[] presented = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return MessageDigest.isEqual(presented, hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has PBKDF2WithHmacSHA256", e);
        }
    }
}

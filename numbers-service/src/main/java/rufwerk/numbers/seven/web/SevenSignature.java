package rufwerk.numbers.seven.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How a request was signed ({@code wire/seven.md} §2).
 *
 * @param timestamp seconds since 1970
 * @param nonce 32 letters and digits
 * @param hex HMAC-SHA256, in lower case
 */
record SevenSignature(String timestamp, String nonce, String hex) {
    private static final Duration TOLERANCE = Duration.ofSeconds(30);
    private static final int NONCE_LENGTH = 32;
    private static final int LONGEST_TIMESTAMP = 12;

    /** Empty without any of the three headers. With some of them it is a signature, and a wrong one. */
    static Optional<SevenSignature> of(@Nullable String timestamp, @Nullable String nonce, @Nullable String hex) {
        if (timestamp == null && nonce == null && hex == null) {
            return Optional.empty();
        }
        return Optional.of(new SevenSignature(
                Objects.requireNonNullElse(timestamp, ""),
                Objects.requireNonNullElse(nonce, ""),
                Objects.requireNonNullElse(hex, "")));
    }

    /** At most 30 seconds old, and not from further ahead either. */
    boolean isRecentAt(Instant now) {
        if (timestamp.isEmpty()
                || timestamp.length() > LONGEST_TIMESTAMP
                || !timestamp.chars().allMatch(SevenSignature::isDigit)) {
            return false;
        }
        long age = now.getEpochSecond() - Long.parseLong(timestamp);
        return Math.abs(age) <= TOLERANCE.toSeconds();
    }

    boolean hasProperNonce() {
        return nonce.length() == NONCE_LENGTH && nonce.chars().allMatch(SevenSignature::isLetterOrDigit);
    }

    /**
     * Compares in constant time.
     *
     * @param url complete, with its query, as the customer was given it
     */
    boolean covers(String method, String url, byte[] body, String secret) {
        return MessageDigest.isEqual(bytes(hex), bytes(sign(timestamp, nonce, method, url, body, secret)));
    }

    /** What a customer with this secret puts into {@code X-Signature}. */
    static String sign(String timestamp, String nonce, String method, String url, byte[] body, String secret) {
        try {
            String md5 =
                    HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(body));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes(String.join("\n", timestamp, nonce, method, url, md5))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256 and MD5", e);
        }
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isLetterOrDigit(int character) {
        return isDigit(character) || character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z';
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

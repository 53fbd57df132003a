package rufwerk.kit.access;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Zadarma's request signature: base64 of the hex HMAC-SHA1 over path, sorted pairs and their MD5
 * ({@code wire/zadarma.md} §1).
 *
 * <p>Clients encode differently, so the pairs are taken as they were sent and only sorted, by decoded name.
 */
public final class ZadarmaSignature {
    private ZadarmaSignature() {}

    /**
     * @param path as requested, from {@code /v1/} up to the question mark
     * @param rawPairs the query or form body, still encoded
     */
    public static String of(String path, String rawPairs, String secret) {
        String pairs = sorted(rawPairs);
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            String hex = HexFormat.of().formatHex(mac.doFinal(bytes(path + pairs + md5(pairs))));
            return Base64.getEncoder().encodeToString(bytes(hex));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA1 and MD5", e);
        }
    }

    /** Compares in constant time. */
    public static boolean matches(String presented, String path, String rawPairs, String secret) {
        return MessageDigest.isEqual(bytes(presented), bytes(of(path, rawPairs, secret)));
    }

    private static String sorted(String rawPairs) {
        return Arrays.stream(rawPairs.split("&"))
                .filter(pair -> !pair.isEmpty())
                .sorted(Comparator.comparing(ZadarmaSignature::name))
                .collect(Collectors.joining("&"));
    }

    private static String name(String pair) {
        int equals = pair.indexOf('=');
        String encoded = equals < 0 ? pair : pair.substring(0, equals);
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Strangers send anything: a wrong signature, not a failure of ours.
            return encoded;
        }
    }

    private static String md5(String text) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes(text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package rufwerk.kit.zadarma;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Zadarma's request signature: base64 of the hex HMAC-SHA1 over path, sorted pairs and their MD5
 * ({@code wire/zadarma.md} §1).
 */
public final class ZadarmaSignature {
    private ZadarmaSignature() {}

    /**
     * @param path as requested, from {@code /v1/} up to the question mark
     * @param encoded the query or form body as it is sent, its pairs in any order
     */
    public static String of(String path, String encoded, String secret) {
        return ofSorted(path, EncodedParameters.parse(encoded).sortedAsSent(), secret);
    }

    /**
     * Compares in constant time. Clients encode differently, and some sign something else than they send: either the
     * pairs as they were sent or as PHP encodes them will do.
     */
    static boolean matches(String presented, String path, EncodedParameters parameters, String secret) {
        String asSent = parameters.sortedAsSent();
        if (isEqual(presented, ofSorted(path, asSent, secret))) {
            return true;
        }
        String byPhp = parameters.sortedByPhp();
        return !byPhp.equals(asSent) && isEqual(presented, ofSorted(path, byPhp, secret));
    }

    private static boolean isEqual(String presented, String expected) {
        return MessageDigest.isEqual(bytes(presented), bytes(expected));
    }

    private static String ofSorted(String path, String pairs, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            String hex = HexFormat.of().formatHex(mac.doFinal(bytes(path + pairs + md5(pairs))));
            return Base64.getEncoder().encodeToString(bytes(hex));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA1 and MD5", e);
        }
    }

    private static String md5(String text) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes(text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package rufwerk.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** Signs JWTs (RS256) with a key that lives as long as this object. */
public final class TokenSigner {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY_ID = "key-of-the-tests";

    private final KeyPair key;

    public TokenSigner() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            key = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }

    public String signed(Map<String, Object> claims) {
        String content = content("RS256", claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA256withRSA", e);
        }
    }

    /** With {@code alg: none} and an empty signature: what careless libraries once took for signed. */
    public static String unsigned(Map<String, Object> claims) {
        return content("none", claims) + ".";
    }

    /** As a JSON Web Key (RFC 7517). */
    Map<String, Object> publicKey() {
        var rsa = (RSAPublicKey) key.getPublic();
        return Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                KEY_ID,
                "n",
                base64(unsigned(rsa.getModulus())),
                "e",
                base64(unsigned(rsa.getPublicExponent())));
    }

    private static String content(String algorithm, Map<String, Object> claims) {
        return base64(Map.of("alg", algorithm, "kid", KEY_ID, "typ", "JWT")) + "." + base64(claims);
    }

    private static String base64(Map<String, Object> json) {
        try {
            return base64(JSON.writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without the byte that Java puts in front to say that the number is positive. */
    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}

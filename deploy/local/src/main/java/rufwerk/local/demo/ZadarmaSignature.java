package rufwerk.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Zadarma's own clients do: base64 of the hexadecimal text of an HMAC-SHA1. */
public record ZadarmaSignature(String userKey, String secret) {
    /** The query as it is sent, its pairs sorted by name; empty when there is none. */
    public String authorization(String path, String query) {
        return userKey + ":" + signature(path, query);
    }

    String signature(String path, String query) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(query.getBytes(UTF_8));
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
            byte[] hmac = mac.doFinal((path + query + HexFormat.of().formatHex(digest)).getBytes(UTF_8));
            return Base64.getEncoder()
                    .encodeToString(HexFormat.of().formatHex(hmac).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has MD5 and HmacSHA1", e);
        }
    }
}

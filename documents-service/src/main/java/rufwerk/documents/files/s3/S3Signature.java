package rufwerk.documents.files.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** AWS Signature Version 4, as S3 wants it: over method, path, query, all headers and the digest of the body. */
final class S3Signature {
    /** Of a request without a body. */
    static final String NOTHING = hex(sha256(""));

    static final String DATE = "x-amz-date";
    static final String CONTENT = "x-amz-content-sha256";

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DAY_LENGTH = 8;

    private final S3Credentials credentials;

    S3Signature(S3Credentials credentials) {
        this.credentials = credentials;
    }

    /** The headers to send: those of the request, with its time and its signature. */
    SortedMap<String, String> sign(
            String method,
            String path,
            SortedMap<String, String> query,
            SortedMap<String, String> headers,
            Instant now) {
        String time = TIME.format(now);
        String scope = time.substring(0, DAY_LENGTH) + "/" + credentials.region() + "/s3/aws4_request";
        SortedMap<String, String> all = new TreeMap<>(headers);
        all.put(DATE, time);
        String names = String.join(";", all.keySet());
        String request = String.join(
                "\n",
                method,
                encode(path, true),
                query(query),
                all.entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                        .collect(Collectors.joining()),
                names,
                headers.getOrDefault(CONTENT, NOTHING));
        String toSign = String.join("\n", ALGORITHM, time, scope, hex(sha256(request)));
        all.put(
                "authorization",
                "%s Credential=%s/%s,SignedHeaders=%s,Signature=%s"
                        .formatted(ALGORITHM, credentials.accessKey(), scope, names, hex(hmac(keyOf(scope), toSign))));
        return all;
    }

    static String query(SortedMap<String, String> query) {
        return query.entrySet().stream()
                .map(pair -> encode(pair.getKey(), false) + "=" + encode(pair.getValue(), false))
                .collect(Collectors.joining("&"));
    }

    /** Stricter than URLs are: every byte but letters, digits and four signs. */
    static String encode(String text, boolean path) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(UTF_8)) {
            char sign = (char) (each & 0xff);
            boolean plain = sign < 128 && Character.isLetterOrDigit(sign) || "-_.~".indexOf(sign) >= 0;
            if (plain || path && sign == '/') {
                encoded.append(sign);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
            }
        }
        return encoded.toString();
    }

    private byte[] keyOf(String scope) {
        byte[] key = ("AWS4" + credentials.secretKey()).getBytes(UTF_8);
        for (String part : scope.split("/", -1)) {
            key = hmac(key, part);
        }
        return key;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

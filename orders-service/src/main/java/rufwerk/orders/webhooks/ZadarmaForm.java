package rufwerk.orders.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.endpoints.EventType;

/**
 * A document that was not taken, as Zadarma tells of it: a form with {@code event=DOCUMENT} and a JSON text as
 * {@code result}, over which goes the header {@code Signature}. wire/zadarma.md, section 5.
 */
final class ZadarmaForm {
    /** There are no users of resellers, so all documents are the account's own. */
    private static final int OWN_USER = 0;

    private static final Set<String> TOLD =
            Set.of(EventType.DOCUMENT_REJECTED.code(), EventType.DOCUMENT_MORE_ASKED.code());

    private final String result;

    private ZadarmaForm(String result) {
        this.result = result;
    }

    /** Null for a message that Zadarma has no form for. */
    static @Nullable ZadarmaForm of(JsonNode message, ObjectMapper json) {
        if (!TOLD.contains(message.path("type").asText())) {
            return null;
        }
        JsonNode data = message.path("data");
        var result = json.createObjectNode();
        result.putObject("wrong_document")
                .put("user_id", OWN_USER)
                .put("group_id", data.path("group_id").longValue())
                .put("document_type", data.path("document_type").asText())
                .put("message", words(data));
        return new ZadarmaForm(result.toString());
    }

    /** What the reviewer said, else the code for it. */
    private static String words(JsonNode data) {
        return data.path("comment").asText(data.path("reason").asText().replace('_', ' '));
    }

    String body() {
        return "event=DOCUMENT&result=" + URLEncoder.encode(result, StandardCharsets.UTF_8);
    }

    /** Of the hexadecimal digits, not of the bytes: that is what PHP's {@code hash_hmac} gives Zadarma's clients. */
    String signature(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            String digits = HexFormat.of().formatHex(mac.doFinal(result.getBytes(StandardCharsets.UTF_8)));
            return Base64.getEncoder().encodeToString(digits.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA1", e);
        }
    }
}

package rufwerk.orders.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What goes over the wire: the body with TENIOS's {@code push_secret} in it, and the headers of Standard Webhooks 1,
 * signed with the secret's bytes.
 */
final class SignedMessage {
    private final String body;
    private final Map<String, String> headers;

    private SignedMessage(String body, Map<String, String> headers) {
        this.body = body;
        this.headers = headers;
    }

    String body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }

    static SignedMessage of(Delivery delivery, Instant now, ObjectMapper json) {
        String body = bodyOf(delivery, json);
        String id = delivery.id().toString();
        String timestamp = Long.toString(now.getEpochSecond());
        return new SignedMessage(
                body,
                Map.of(
                        "content-type",
                        "application/json",
                        "user-agent",
                        "Rufwerk-Webhooks/1",
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        timestamp,
                        "webhook-signature",
                        "v1," + signature(id + "." + timestamp + "." + body, delivery.secret())));
    }

    private static String bodyOf(Delivery delivery, ObjectMapper json) {
        try {
            return ((ObjectNode) json.readTree(delivery.payload()))
                    .put("push_secret", delivery.secret())
                    .toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The payload of " + delivery + " is no JSON", e);
        }
    }

    private static String signature(String signed, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
        }
    }
}

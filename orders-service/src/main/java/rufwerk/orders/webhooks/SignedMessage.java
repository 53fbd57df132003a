package rufwerk.orders.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What goes over the wire: the body, for push URLs with TENIOS's {@code push_secret} in it, and the headers of Standard
 * Webhooks 1. A push secret signs with its bytes, the {@code whsec_} of an endpoint with what it stands for in base64;
 * of several secrets each signs.
 */
final class SignedMessage {
    private static final String SECRET_PREFIX = "whsec_";

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

    /** The target must not be locked. */
    static SignedMessage of(Delivery delivery, Instant now, ObjectMapper json) {
        String id = delivery.id().toString();
        String timestamp = Long.toString(now.getEpochSecond());
        String body = bodyOf(delivery, json);
        String signatures = keysOf(delivery).stream()
                .map(key -> "v1," + signature(id + "." + timestamp + "." + body, key))
                .collect(Collectors.joining(" "));
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
                        signatures));
    }

    private static String bodyOf(Delivery delivery, ObjectMapper json) {
        if (!(delivery.target() instanceof Target.PushUrl(var url, var secret))) {
            return delivery.payload();
        }
        try {
            return ((ObjectNode) json.readTree(delivery.payload()))
                    .put("push_secret", secret)
                    .toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The payload of " + delivery + " is no JSON", e);
        }
    }

    private static List<byte[]> keysOf(Delivery delivery) {
        return switch (delivery.target()) {
            case Target.PushUrl(var url, var secret) -> List.of(secret.getBytes(StandardCharsets.UTF_8));
            case Target.Endpoint(var id, var url, var secrets) ->
                secrets.stream()
                        .map(secret -> Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length())))
                        .toList();
            case Target.Locked locked -> throw new IllegalArgumentException("Nothing opens the secret of " + delivery);
        };
    }

    private static String signature(String signed, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
        }
    }
}

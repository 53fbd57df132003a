package rufwerk.orders.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What goes over the wire: the body, for push URLs with TENIOS's {@code push_secret} in it, and the headers of Standard
 * Webhooks 1. A push secret signs with its bytes, the {@code whsec_} of an endpoint with what it stands for in base64;
 * of several secrets each signs. What goes to a client of Zadarma has Zadarma's form and signature besides.
 */
final class SignedMessage {
    private static final String SECRET_PREFIX = "whsec_";
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

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
        return switch (delivery.target()) {
            case Target.Endpoint(var id, var url, var secrets, var zadarmaSecret)
            when zadarmaSecret != null -> asZadarma(delivery, zadarmaSecret, now, json);
            case Target.Endpoint endpoint -> signed(delivery, delivery.payload(), JSON, now, Map.of());
            case Target.PushUrl(var url, var secret) ->
                signed(
                        delivery,
                        ((ObjectNode) read(delivery, json))
                                .put("push_secret", secret)
                                .toString(),
                        JSON,
                        now,
                        Map.of());
            case Target.Locked locked -> throw new IllegalArgumentException("Nothing opens the secret of " + delivery);
        };
    }

    /** As all others what Zadarma has no form for, such as a test message. */
    private static SignedMessage asZadarma(Delivery delivery, String secret, Instant now, ObjectMapper json) {
        ZadarmaForm form = ZadarmaForm.of(read(delivery, json), json);
        return form == null
                ? signed(delivery, delivery.payload(), JSON, now, Map.of())
                : signed(delivery, form.body(), FORM, now, Map.of("Signature", form.signature(secret)));
    }

    private static SignedMessage signed(
            Delivery delivery, String body, String type, Instant now, Map<String, String> moreHeaders) {
        String id = delivery.id().toString();
        String timestamp = Long.toString(now.getEpochSecond());
        String signatures = keysOf(delivery).stream()
                .map(key -> "v1," + signature(id + "." + timestamp + "." + body, key))
                .collect(Collectors.joining(" "));
        Map<String, String> headers = new HashMap<>(moreHeaders);
        headers.put("content-type", type);
        headers.put("user-agent", "Rufwerk-Webhooks/1");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", timestamp);
        headers.put("webhook-signature", signatures);
        return new SignedMessage(body, Map.copyOf(headers));
    }

    private static JsonNode read(Delivery delivery, ObjectMapper json) {
        try {
            return json.readTree(delivery.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The payload of " + delivery + " is no JSON", e);
        }
    }

    private static List<byte[]> keysOf(Delivery delivery) {
        return switch (delivery.target()) {
            case Target.PushUrl(var url, var secret) -> List.of(secret.getBytes(StandardCharsets.UTF_8));
            case Target.Endpoint(var id, var url, var secrets, var zadarmaSecret) ->
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

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Receives Rufwerk's webhooks with nothing but a JDK: {@code PUSH_SECRET=… PORT=9000 java Receiver.java}. */
class Receiver {
    static final long LONGEST_AGE = 5 * 60;
    static final int LARGEST_BODY = 1024 * 1024;

    /** In earnest a table: a webhook may come again after a restart. */
    static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "9000"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(statusFor(exchange), -1);
            }
        });
        server.start();
    }

    static int statusFor(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return 413;
        }
        if (!isGenuine(exchange, body)) {
            return 401;
        }
        String id = header(exchange, "webhook-id");
        if (SEEN.add(id)) {
            System.out.println(id + " " + new String(body, StandardCharsets.UTF_8));
        }
        return 204; // Anything but 2xx, and it comes again.
    }

    static boolean isGenuine(HttpExchange exchange, byte[] body) {
        try {
            String time = header(exchange, "webhook-timestamp");
            if (Math.abs(Instant.now().getEpochSecond() - Long.parseLong(time)) > LONGEST_AGE) {
                return false;
            }
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            mac.update((header(exchange, "webhook-id") + "." + time + ".").getBytes(StandardCharsets.UTF_8));
            String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
            boolean genuine = false;
            // Several, while a secret is exchanged.
            for (String signature : header(exchange, "webhook-signature").split(" ")) {
                genuine |= MessageDigest.isEqual(expected.getBytes(), signature.getBytes());
            }
            return genuine;
        } catch (NumberFormatException | GeneralSecurityException e) {
            return false;
        }
    }

    /** The secret of an endpoint begins with whsec_ and is base64; a push_secret is taken as it is. */
    static byte[] key() {
        String secret = System.getenv("PUSH_SECRET");
        return secret.startsWith("whsec_")
                ? Base64.getDecoder().decode(secret.substring(6))
                : secret.getBytes(StandardCharsets.UTF_8);
    }

    static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }
}

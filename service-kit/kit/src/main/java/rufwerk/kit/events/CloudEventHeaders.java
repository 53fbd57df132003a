package rufwerk.kit.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in Kafka's binary mode: attributes are headers, the value is the JSON data alone. */
public final class CloudEventHeaders {
    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    static final String TRACE_PARENT = "traceparent";
    private static final byte[] SPEC_VERSION = bytes("1.0");
    private static final byte[] JSON = bytes("application/json");
    private static volatile byte @Nullable [] source;

    private CloudEventHeaders() {}

    public static void write(
            Headers headers, UUID id, String type, Instant time, String subject, @Nullable String traceparent) {
        headers.add("ce_specversion", SPEC_VERSION);
        put(headers, ID, id.toString());
        put(headers, TYPE, type);
        headers.add("ce_source", source());
        put(headers, "ce_time", time.toString());
        put(headers, "ce_subject", subject);
        headers.add("content-type", JSON);
        if (traceparent != null) {
            put(headers, TRACE_PARENT, traceparent);
        }
    }

    static void put(Headers headers, String name, String value) {
        headers.add(name, bytes(value));
    }

    static @Nullable String read(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Looked up once: it is asked for thousands of times a second. */
    private static byte[] source() {
        byte[] known = source;
        if (known == null) {
            known = bytes("/" + ConfigProvider.getConfig().getValue("quarkus.application.name", String.class));
            source = known;
        }
        return known;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

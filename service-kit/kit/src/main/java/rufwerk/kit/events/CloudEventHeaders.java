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

    private CloudEventHeaders() {}

    public static void write(
            Headers headers, UUID id, String type, Instant time, String subject, @Nullable String traceparent) {
        put(headers, "ce_specversion", "1.0");
        put(headers, ID, id.toString());
        put(headers, TYPE, type);
        put(headers, "ce_source", "/" + serviceName());
        put(headers, "ce_time", time.toString());
        put(headers, "ce_subject", subject);
        put(headers, "content-type", "application/json");
        if (traceparent != null) {
            put(headers, TRACE_PARENT, traceparent);
        }
    }

    static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable String read(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String serviceName() {
        return ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
    }
}

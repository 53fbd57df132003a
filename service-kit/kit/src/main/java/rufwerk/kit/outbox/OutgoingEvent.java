package rufwerk.kit.outbox;

import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.events.CloudEventHeaders;

/** A row of the outbox on its way to Kafka. */
record OutgoingEvent(
        UUID id,
        String topic,
        String key,
        String type,
        @Nullable String payload,
        OffsetDateTime occurredAt,
        @Nullable String traceparent) {

    static OutgoingEvent of(Row row) {
        return new OutgoingEvent(
                row.getUUID("id"),
                row.getString("topic"),
                row.getString("record_key"),
                row.getString("event_type"),
                row.getString("payload"),
                row.getOffsetDateTime("occurred_at"),
                row.getString("traceparent"));
    }

    ProducerRecord<String, byte[]> record() {
        byte[] value = payload == null ? null : payload.getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> out = new ProducerRecord<>(topic, key, value);
        CloudEventHeaders.write(out.headers(), id, type, occurredAt.toInstant(), key, traceparent);
        return out;
    }
}

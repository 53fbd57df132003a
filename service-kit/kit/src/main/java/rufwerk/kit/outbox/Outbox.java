package rufwerk.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.events.TraceParent;

/** Publishes events with the state they announce: both in the caller's transaction, or neither. */
@ApplicationScoped
public class Outbox {
    private static final String TOMBSTONE = "tombstone";

    private final ObjectMapper json;
    private final Clock clock;
    private final TraceParent traceParent;
    private final OutboxRelay relay;

    Outbox(ObjectMapper json, Clock clock, TraceParent traceParent, OutboxRelay relay) {
        this.json = json;
        this.clock = clock;
        this.traceParent = traceParent;
        this.relay = relay;
    }

    /**
     * Appends an event to the current transaction. It is sent after the commit, in order per key, at least once.
     *
     * @param key id of the aggregate the event is about; events of one key arrive in the order they were appended
     */
    public <E> Uni<Void> append(Topic<E> topic, String key, E event) {
        return append(topic, key, event, null);
    }

    /**
     * The same for what is done together with others.
     *
     * @param cause the {@code traceparent} of whoever wanted it; null: of what runs now
     */
    public <E> Uni<Void> append(Topic<E> topic, String key, E event, @Nullable String cause) {
        return append(topic.name(), key, topic.typeOf(event), write(event), cause);
    }

    /** Lets a compacted topic forget everything it has under the key, in the order of the events of that key. */
    public Uni<Void> appendTombstone(Topic<?> topic, String key) {
        return append(topic.name(), key, TOMBSTONE, null, null);
    }

    private Uni<Void> append(String topic, String key, String type, @Nullable String payload, @Nullable String cause) {
        OutboxRow row = new OutboxRow();
        row.id = UUID.randomUUID();
        row.topic = topic;
        row.recordKey = key;
        row.eventType = type;
        row.payload = payload;
        row.occurredAt = clock.instant();
        row.traceparent = cause == null ? traceParent.ofThisMoment() : cause;
        return row.persist().invoke(relay::wake).replaceWithVoid();
    }

    private String write(Object event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + event.getClass().getSimpleName(), e);
        }
    }
}

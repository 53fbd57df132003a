package rufwerk.kit.outbox;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that waits to be sent. The database adds {@code position}, the order of sending. */
@Entity
@Table(name = "outbox")
class OutboxRow extends PanacheEntityBase {
    /** Also the CloudEvents id, by which consumers recognise a second delivery. */
    @Id
    UUID id;

    String topic;

    @Column(name = "record_key")
    String recordKey;

    @Column(name = "event_type")
    String eventType;

    /** Null: a tombstone. */
    @Nullable
    String payload;

    @Column(name = "occurred_at")
    Instant occurredAt;

    @Nullable
    String traceparent;
}

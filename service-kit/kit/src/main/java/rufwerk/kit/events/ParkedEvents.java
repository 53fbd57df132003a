package rufwerk.kit.events;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts what keeps failing aside, on {@code <topic>.<service>.parked}, so that what comes after it is not held up. */
@ApplicationScoped
public class ParkedEvents {
    static final String REASON = "rufwerk-parked-because";

    private final Pool pool;
    private final EventProducer producer;
    private final MeterRegistry metrics;
    private final String service;

    ParkedEvents(
            Pool pool,
            EventProducer producer,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.pool = pool;
        this.producer = producer;
        this.metrics = metrics;
        this.service = service;
    }

    /** Counts from zero on what nobody has parked yet, so that the first one is seen as an increase. */
    void expect(String topic) {
        counter(topic);
    }

    /**
     * Parks the record, but only while our own database answers: in an outage every record fails, and none of them is
     * to blame.
     *
     * @return whether the record is parked
     */
    Uni<Boolean> parkUnlessWeAreAtFault(ConsumerRecord<String, byte[]> record, Throwable reason) {
        return pool.query("SELECT 1")
                .execute()
                .ifNoItem()
                .after(Duration.ofSeconds(5))
                .fail()
                .chain(() -> park(record, reason))
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(false);
    }

    /** For readers without a position of their own, which meet the same record at every start. */
    public Uni<Void> parkOnce(ConsumerRecord<String, byte[]> record, Throwable reason) {
        String name = record.topic() + "-" + record.partition() + "@" + record.offset();
        UUID mark = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return pool.preparedQuery("SELECT 1 FROM inbox WHERE event_id = $1 AND effect = 'park'")
                .execute(Tuple.of(mark))
                .chain(known -> known.size() > 0
                        ? Uni.createFrom().voidItem()
                        : park(record, reason)
                                .chain(() -> pool.preparedQuery(
                                                "INSERT INTO inbox (event_id, effect) VALUES ($1, 'park') ON CONFLICT DO NOTHING")
                                        .execute(Tuple.of(mark)))
                                .replaceWithVoid());
    }

    Uni<Void> park(ConsumerRecord<String, byte[]> record, Throwable reason) {
        ProducerRecord<String, byte[]> copy = new ProducerRecord<>(
                record.topic() + "." + service + ".parked", null, record.key(), record.value(), record.headers());
        CloudEventHeaders.put(copy.headers(), REASON, reason.getClass().getSimpleName());
        return producer.send(copy)
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .invoke(() -> {
                    Log.errorf(reason, "Parked %s-%d@%d", record.topic(), record.partition(), record.offset());
                    counter(record.topic()).increment();
                });
    }

    private Counter counter(String topic) {
        return metrics.counter("rufwerk.events.parked", "topic", topic);
    }
}

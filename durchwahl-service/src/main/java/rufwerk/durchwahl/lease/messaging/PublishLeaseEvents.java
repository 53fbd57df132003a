package rufwerk.durchwahl.lease.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import rufwerk.durchwahl.book.JournalGrew;
import rufwerk.durchwahl.book.JournalLine;
import rufwerk.durchwahl.book.Publication;
import rufwerk.durchwahl.lease.LeaseEvent;
import rufwerk.durchwahl.lease.LeaseEvents;
import rufwerk.kit.events.CloudEventHeaders;
import rufwerk.kit.events.EventProducer;
import rufwerk.kit.time.PollingLoop;

/** Sends what happened to leases to Kafka, in order per number. */
@ApplicationScoped
class PublishLeaseEvents {
    private final Publication publication;
    private final EventProducer producer;
    private final ObjectMapper json;
    private final Counter sent;
    private final PollingLoop loop = new PollingLoop("lease-events", this::publishNext);

    PublishLeaseEvents(Publication publication, EventProducer producer, ObjectMapper json, MeterRegistry metrics) {
        this.publication = publication;
        this.producer = producer;
        this.json = json;
        this.sent = Counter.builder("rufwerk.lease.events.sent")
                .description("Events of leases that Kafka has")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    void wake(@Observes JournalGrew grew) {
        loop.wake();
    }

    private int publishNext() {
        return publication
                .tellNext(lines -> Uni.createFrom()
                        .item(lines)
                        // Kafka's producer may block while it looks for the brokers.
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .chain(this::tell))
                .await()
                .indefinitely();
    }

    private Uni<Integer> tell(List<JournalLine> lines) {
        return new Waves(lines).send(this::send).invoke(told -> {
            sent.increment(told);
            if (told < lines.size()) {
                Log.warnf("%d events of leases were not sent and are tried again", lines.size() - told);
            }
        });
    }

    private Uni<Void> send(JournalLine line) {
        return LeaseEvent.of(line.entry())
                .map(event -> producer.send(record(line, event)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private ProducerRecord<String, byte[]> record(JournalLine line, LeaseEvent event) {
        var out = new ProducerRecord<>(LeaseEvents.TOPIC.name(), event.durchwahl(), write(event));
        CloudEventHeaders.write(
                out.headers(),
                line.id(),
                LeaseEvents.TOPIC.typeOf(event),
                line.entry().at(),
                event.durchwahl(),
                line.traceparent());
        return out;
    }

    private byte[] write(LeaseEvent event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write an event", e);
        }
    }
}

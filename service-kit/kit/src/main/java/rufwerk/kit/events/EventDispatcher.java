package rufwerk.kit.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Finds the handlers of a record and runs them, each in a context of its own. */
@Singleton
class EventDispatcher {
    private static final Duration LONGEST_HANDLING = Duration.ofSeconds(30);

    private final List<EventHandler<?>> handlers;
    private final ObjectMapper json;
    private final SafeContext safeContext;
    private final TraceParent traceParent;

    EventDispatcher(
            @All List<EventHandler<?>> handlers, ObjectMapper json, SafeContext safeContext, TraceParent traceParent) {
        this.handlers = handlers;
        this.json = json;
        this.safeContext = safeContext;
        this.traceParent = traceParent;
    }

    Set<String> topics() {
        return handlers.stream().map(handler -> handler.subscription().topic()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Finishes when every handler that wants this record has committed its effect; at once when nobody wants it.
     *
     * @throws UnreadableEvent through the Uni, when the record can never be read
     */
    Uni<Void> dispatch(ConsumerRecord<String, byte[]> received) {
        String type = CloudEventHeaders.read(received.headers(), CloudEventHeaders.TYPE);
        return Multi.createFrom()
                .iterable(handlers)
                .filter(handler -> handler.subscription().topic().equals(received.topic())
                        && Objects.equals(handler.subscription().type(), type))
                .onItem()
                .transformToUniAndConcatenate(handler -> run(handler, received))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private <E> Uni<Void> run(EventHandler<E> handler, ConsumerRecord<String, byte[]> received) {
        Subscription<E> subscription = handler.subscription();
        Received<E> event;
        try {
            event = new Received<>(eventId(received), read(received, subscription.eventClass()));
        } catch (UnreadableEvent e) {
            return Uni.createFrom().failure(e);
        }
        return safeContext
                .run(
                        traceParent.consuming(subscription.type(), received.headers()),
                        () -> handler.handle(event)
                                .invoke(() -> Log.infof(
                                        "Handled %s %s of %s", subscription.type(), event.eventId(), received.key())))
                .ifNoItem()
                .after(LONGEST_HANDLING)
                .fail();
    }

    private <E> E read(ConsumerRecord<String, byte[]> received, Class<E> eventClass) {
        if (received.value() == null) {
            throw new UnreadableEvent("The record has no value", null);
        }
        try {
            return json.readValue(received.value(), eventClass);
        } catch (IOException e) {
            throw new UnreadableEvent("The value is no " + eventClass.getSimpleName(), e);
        }
    }

    private static UUID eventId(ConsumerRecord<String, byte[]> received) {
        String id = CloudEventHeaders.read(received.headers(), CloudEventHeaders.ID);
        try {
            return UUID.fromString(Objects.requireNonNull(id));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new UnreadableEvent("The record has no readable ce_id", e);
        }
    }
}

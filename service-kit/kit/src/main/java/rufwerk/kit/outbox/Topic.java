package rufwerk.kit.outbox;

import java.util.Map;

/**
 * A Kafka topic and the events a service publishes there; the one place that names them.
 *
 * @param types event class to CloudEvents type, for example {@code OrderPlaced.class} to {@code orders.order.placed}
 */
public record Topic<E>(String name, Map<Class<? extends E>, String> types) {

    public Topic {
        types = Map.copyOf(types);
    }

    public String typeOf(E event) {
        String type = types.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(event.getClass().getSimpleName() + " is no event of " + name);
        }
        return type;
    }
}

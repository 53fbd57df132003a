package rufwerk.kit.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** How many records this replica has still to read of each topic, in the partitions that are its own. */
@ApplicationScoped
class ConsumerLag {
    private final Map<String, Long> byTopic = new ConcurrentHashMap<>();
    private final MeterRegistry metrics;

    ConsumerLag(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** On the consumer's own thread. What is not known yet counts as nothing. */
    void note(KafkaConsumer<String, byte[]> consumer) {
        Map<String, Long> current = consumer.assignment().stream()
                .collect(Collectors.groupingBy(
                        TopicPartition::topic, Collectors.summingLong(partition -> of(consumer, partition))));
        byTopic.replaceAll((topic, before) -> current.getOrDefault(topic, 0L));
        current.forEach((topic, lag) -> {
            if (byTopic.put(topic, lag) == null) {
                Gauge.builder("rufwerk.events.lag", byTopic, known -> known.getOrDefault(topic, 0L))
                        .description("Records still to be read by this replica")
                        .tag("topic", topic)
                        .register(metrics);
            }
        });
    }

    private static long of(KafkaConsumer<String, byte[]> consumer, TopicPartition partition) {
        OptionalLong lag = consumer.currentLag(partition);
        return lag.orElse(0);
    }
}

package rufwerk.durchwahl;

import static org.awaitility.Awaitility.await;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the running service has told the others. */
@Singleton
public class PublishedEvents {
    private final Fixtures fixtures;
    private final String kafka;

    PublishedEvents(Fixtures fixtures, @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
        this.fixtures = fixtures;
        this.kafka = kafka;
    }

    /** All events with this text in them, of all tests so far. */
    public List<ConsumerRecord<String, String>> containing(String text) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor("durchwahl.events.v1").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            // Nothing is left once the broker has everything, so what is there then is all there will be.
            await().until(() -> fixtures.count("outbox") == 0 && fixtures.count("""
                            lease_journal
                             WHERE position > (SELECT coalesce(max(position), 0) FROM lease_published)""") == 0);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(received -> {
                    if (received.value().contains(text)) {
                        found.add(received);
                    }
                });
            }
        }
        return found;
    }
}

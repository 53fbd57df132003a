package rufwerk.documents;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All that this service has sent to Kafka so far. */
@ApplicationScoped
public class PublishedEvents {
    private final Pool pool;
    private final String servers;

    PublishedEvents(Pool pool, @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.pool = pool;
        this.servers = servers;
    }

    /** The name, the type and the data of one event. */
    public record Published(String key, String type, String source, String json) {}

    /** Complete: nothing is on its way any more once the outbox is empty. */
    public List<Published> about(UUID verification) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> pool.query("SELECT count(*) FROM outbox")
                                .executeAndAwait()
                                .iterator()
                                .next()
                                .getLong(0)
                        == 0);
        return all().stream()
                .filter(event -> event.key().equals(verification.toString()))
                .toList();
    }

    private List<Published> all() {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("documents.events.v1").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Published> events = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(sent -> events.add(published(sent)));
            }
            return events;
        }
    }

    private static Published published(ConsumerRecord<String, String> sent) {
        return new Published(sent.key(), header(sent, "ce_type"), header(sent, "ce_source"), sent.value());
    }

    private static String header(ConsumerRecord<String, String> sent, String name) {
        return new String(sent.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}

package rufwerk.numbers.support;

import static org.awaitility.Awaitility.await;

import io.quarkus.hibernate.reactive.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this service has told the world. */
@ApplicationScoped
public class Published {
    private static final String TOPIC = "numbers.events.v1";

    private final Transactions transactions;
    private final String kafka;

    Published(Transactions transactions, @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
        this.transactions = transactions;
        this.kafka = kafka;
    }

    /** The outbox is empty once the broker has everything, so what is there then is all there will be. */
    public List<String> ofType(String type) {
        await().until(() -> unsent() == 0);
        List<String> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(received -> {
                    if (typeOf(received).equals(type)) {
                        found.add(received.value());
                    }
                });
            }
        }
        return found;
    }

    private long unsent() {
        return transactions.run(() -> Panache.withSession(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery("SELECT count(*) FROM outbox", Long.class)
                        .getSingleResult())));
    }

    private static String typeOf(ConsumerRecord<String, String> received) {
        return new String(received.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }
}

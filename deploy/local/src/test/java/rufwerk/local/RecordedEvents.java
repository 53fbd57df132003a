package rufwerk.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What went over Kafka, and a way to send it once more, byte for byte. */
record RecordedEvents(String bootstrapServers) {
    /** Sends a recorded event again, and waits until every service that listens there is past it. */
    void deliverAgain(String topic, String type, String key) throws Exception {
        var recorded = find(topic, type, key);
        try (var producer = new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            long offset = producer.send(new ProducerRecord<>(
                            topic, recorded.partition(), recorded.key(), recorded.value(), recorded.headers()))
                    .get(30, SECONDS)
                    .offset();
            var partition = new TopicPartition(topic, recorded.partition());
            await("all consumers are past the copy")
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(committedOffsets(partition))
                            .isNotEmpty()
                            .allSatisfy(committed -> assertThat(committed).isGreaterThan(offset)));
        }
    }

    private ConsumerRecord<byte[], byte[]> find(String topic, String type, String key) {
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            await(type + " of " + key).atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).records(topic).forEach(each -> {
                    if (isAbout(each, type, key)) {
                        found.add(each);
                    }
                });
                return !found.isEmpty();
            });
            return found.getFirst();
        }
    }

    /** All that stands on all topics now: keys, values and headers, record by record. */
    List<String> everything() {
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .filter(partition -> !partition.topic().startsWith("__"))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> records.add(text(each)));
            }
            return records;
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder text = new StringBuilder();
        for (byte[] part : new byte[][] {record.key(), record.value()}) {
            text.append(part == null ? "" : new String(part, UTF_8)).append('\n');
        }
        record.headers()
                .forEach(header -> text.append(header.key())
                        .append('=')
                        .append(new String(header.value(), UTF_8))
                        .append('\n'));
        return text.toString();
    }

    /** Of each group that has ever read this partition. */
    private List<Long> committedOffsets(TopicPartition partition) throws Exception {
        List<Long> offsets = new ArrayList<>();
        try (var admin = Admin.create(settings())) {
            for (var group : admin.listGroups().all().get(30, SECONDS)) {
                var committed = admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get(30, SECONDS)
                        .get(partition);
                if (committed != null) {
                    offsets.add(committed.offset());
                }
            }
        }
        return offsets;
    }

    private static boolean isAbout(ConsumerRecord<byte[], byte[]> candidate, String type, String key) {
        var header = candidate.headers().lastHeader("ce_type");
        return header != null
                && Arrays.equals(header.value(), type.getBytes(UTF_8))
                && Arrays.equals(candidate.key(), key.getBytes(UTF_8));
    }

    private Map<String, Object> settings() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }
}

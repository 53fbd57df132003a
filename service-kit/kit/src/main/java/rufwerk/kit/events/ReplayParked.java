package rufwerk.kit.events;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Shows operators what was parked, and works on it again once its cause is mended.
 *
 * <p>What succeeds is done; what fails again is parked again, behind the others. Its inbox rows see to it that what had its
 * effect already has it no second time, also when two replicas replay at once.
 */
@ApplicationScoped
class ReplayParked {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String GROUP_SUFFIX = "-parked";

    private final EventDispatcher dispatcher;
    private final ParkedEvents parked;
    private final Map<String, Object> settings;
    private final String service;

    ReplayParked(
            EventDispatcher dispatcher,
            ParkedEvents parked,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.dispatcher = dispatcher;
        this.parked = parked;
        this.service = service;
        this.settings = ConsumerSettings.of(
                kafka,
                Map.of(
                        ConsumerConfig.GROUP_ID_CONFIG,
                        service + GROUP_SUFFIX,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false));
    }

    /**
     * An event that waits to be replayed.
     *
     * @param reason the sort of failure that parked it
     */
    record Waiting(
            String topic,
            @Nullable String type,
            @Nullable String id,
            @Nullable String key,
            @Nullable String reason,
            Instant parkedAt) {}

    /** How a replay ended. */
    record Replayed(int done, int parkedAgain) {}

    /** The oldest of those that wait. */
    Uni<List<Waiting>> waiting(int atMost) {
        return reading(consumer -> {
            List<Waiting> found = new ArrayList<>();
            eachWaiting(consumer, record -> found.add(waiting(record)), () -> found.size() >= atMost);
            return found;
        });
    }

    /** Works on all that wait now; what is parked meanwhile is for the next time. */
    Uni<Replayed> replay() {
        return reading(consumer -> {
            int[] counts = new int[2];
            eachWaiting(
                    consumer,
                    record -> {
                        counts[again(record) ? 0 : 1]++;
                        consumer.commitSync(Map.of(
                                new TopicPartition(record.topic(), record.partition()),
                                new OffsetAndMetadata(record.offset() + 1)));
                    },
                    () -> false);
            return new Replayed(counts[0], counts[1]);
        });
    }

    private boolean again(ConsumerRecord<String, byte[]> record) {
        var original = new ConsumerRecord<>(
                originOf(record.topic()), record.partition(), record.offset(), record.key(), record.value());
        record.headers().forEach(original.headers()::add);
        try {
            dispatcher.dispatch(original).await().indefinitely();
            return true;
        } catch (RuntimeException failure) {
            parked.park(original, failure).await().indefinitely();
            return false;
        }
    }

    /** From where the last replay ended to what was the end when this one began. */
    private void eachWaiting(KafkaConsumer<String, byte[]> consumer, RecordTaker taker, BooleanSupplier enough) {
        List<TopicPartition> partitions = dispatcher.topics().stream()
                .sorted()
                .flatMap(topic -> consumer.partitionsFor(topic + "." + service + ".parked").stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (!enough.getAsBoolean()
                && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                var partition = new TopicPartition(record.topic(), record.partition());
                if (record.offset() < ends.getOrDefault(partition, 0L) && !enough.getAsBoolean()) {
                    taker.take(record);
                }
            }
        }
    }

    private interface RecordTaker {
        void take(ConsumerRecord<String, byte[]> record);
    }

    private <T> Uni<T> reading(Function<KafkaConsumer<String, byte[]>, T> work) {
        return Uni.createFrom()
                .item(() -> {
                    try (var consumer =
                            new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                        return work.apply(consumer);
                    }
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Waiting waiting(ConsumerRecord<String, byte[]> record) {
        return new Waiting(
                originOf(record.topic()),
                CloudEventHeaders.read(record.headers(), CloudEventHeaders.TYPE),
                CloudEventHeaders.read(record.headers(), CloudEventHeaders.ID),
                record.key(),
                CloudEventHeaders.read(record.headers(), ParkedEvents.REASON),
                Instant.ofEpochMilli(record.timestamp()));
    }

    private String originOf(String parkedTopic) {
        return parkedTopic.substring(0, parkedTopic.length() - ("." + service + ".parked").length());
    }
}

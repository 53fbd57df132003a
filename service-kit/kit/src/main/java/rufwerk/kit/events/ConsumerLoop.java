package rufwerk.kit.events;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Polls every topic that some handler wants, as one consumer group per service, and commits what had its effect.
 *
 * <p>Partitions are worked on side by side, records of one partition one after the other. A record that fails pauses its
 * partition alone (see {@link PartitionProgress}); the others go on.
 */
@ApplicationScoped
class ConsumerLoop {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE_WITHOUT_BROKER = Duration.ofSeconds(1);
    private static final int RECORDS_AT_ONCE = 200;

    private final EventDispatcher dispatcher;
    private final ParkedEvents parked;
    private final Map<String, Object> settings;
    private final Thread thread = Thread.ofPlatform().daemon().name("events").unstarted(this::run);
    private volatile boolean running = true;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

    ConsumerLoop(
            EventDispatcher dispatcher,
            ParkedEvents parked,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.dispatcher = dispatcher;
        this.parked = parked;
        this.settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, service);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_ONCE);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    }

    void start(@Observes StartupEvent event) {
        if (!dispatcher.topics().isEmpty()) {
            thread.start();
        }
    }

    /** Stops polling, lets the records at hand finish, commits them. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        KafkaConsumer<String, byte[]> current = consumer;
        if (current != null) {
            current.wakeup();
        }
        if (thread.isAlive()) {
            thread.join(Duration.ofSeconds(10));
        }
    }

    private void run() {
        while (running) {
            try (KafkaConsumer<String, byte[]> opened =
                    new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer = opened;
                poll(opened);
            } catch (WakeupException e) {
                return;
            } catch (KafkaException e) {
                Log.warnf("Reading events stopped and starts again: %s", e.getMessage());
                pause();
            }
        }
    }

    private void poll(KafkaConsumer<String, byte[]> kafka) {
        PartitionProgress progress = new PartitionProgress(kafka);
        kafka.subscribe(dispatcher.topics(), progress);
        while (running) {
            progress.resumeDue();
            ConsumerRecords<String, byte[]> records = kafka.poll(progress.shortestWait(POLL));
            List<CompletableFuture<PartitionProgress.Outcome>> work = records.partitions().stream()
                    .map(partition -> new PartitionWork(dispatcher, parked, progress.attemptsOf(partition))
                            .process(partition, records.records(partition)))
                    .toList();
            work.forEach(outcome -> progress.note(outcome.join()));
            progress.commit();
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_WITHOUT_BROKER);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}

package rufwerk.kit.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Polls every topic that some handler wants, as one consumer group per service, and commits what had its effect.
 *
 * <p>Partitions are worked on side by side, records of one partition one after the other. A record that fails pauses its
 * partition alone (see {@link PartitionProgress}); the others go on.
 */
@ApplicationScoped
class ConsumerLoop {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int RECORDS_AT_ONCE = 200;

    private final EventDispatcher dispatcher;
    private final ParkedEvents parked;
    private final ConsumerLag lag;
    private final KafkaReader reader;

    ConsumerLoop(
            EventDispatcher dispatcher,
            ParkedEvents parked,
            ConsumerLag lag,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.dispatcher = dispatcher;
        this.parked = parked;
        this.lag = lag;
        this.reader = new KafkaReader("events", kafka, membership(service), this::poll);
    }

    /** What the replicas of a service, which are one group, have in common. */
    static Map<String, Object> membership(String service) {
        return Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                service,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                RECORDS_AT_ONCE,
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                "org.apache.kafka.clients.consumer.CooperativeStickyAssignor",
                // The partitions of a replica that was killed are taken over after ten seconds.
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                3_000,
                // A topic that is created later is noticed soon.
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                10_000);
    }

    void start(@Observes StartupEvent event) {
        dispatcher.topics().forEach(parked::expect);
        if (!dispatcher.topics().isEmpty()) {
            reader.start();
        }
    }

    /** Stops polling, lets the records at hand finish, commits them. */
    void stop(@Observes ShutdownEvent event) {
        reader.stop();
    }

    private void poll(KafkaConsumer<String, byte[]> kafka) {
        PartitionProgress progress = new PartitionProgress(kafka);
        kafka.subscribe(dispatcher.topics(), progress);
        while (reader.isRunning()) {
            progress.resumeDue();
            ConsumerRecords<String, byte[]> records = kafka.poll(progress.shortestWait(POLL));
            List<CompletableFuture<PartitionProgress.Outcome>> work = records.partitions().stream()
                    .map(partition -> {
                        var partitionWork = new PartitionWork(dispatcher, parked, progress.attemptsOf(partition));
                        return CompletableFuture.supplyAsync(
                                () -> partitionWork.process(partition, records.records(partition)),
                                Thread::startVirtualThread);
                    })
                    .toList();
            work.forEach(outcome -> progress.note(outcome.join()));
            progress.commit();
            lag.note(kafka);
        }
    }
}

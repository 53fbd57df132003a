package rufwerk.kit.events;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;

/**
 * How far each partition is: what to commit, and which partitions wait before their record is tried again.
 * Used by the polling thread alone.
 */
final class PartitionProgress implements ConsumerRebalanceListener {
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<TopicPartition, Attempts> attempts = new HashMap<>();
    private final Map<TopicPartition, Instant> paused = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> toCommit = new HashMap<>();

    PartitionProgress(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Where a partition stands after a poll: the next offset, and whether everything before it is settled. */
    record Outcome(TopicPartition partition, long nextOffset, boolean complete) {}

    Attempts attemptsOf(TopicPartition partition) {
        return attempts.computeIfAbsent(partition, ignored -> new Attempts());
    }

    void note(Outcome outcome) {
        toCommit.put(outcome.partition(), new OffsetAndMetadata(outcome.nextOffset()));
        if (!outcome.complete()) {
            consumer.seek(outcome.partition(), outcome.nextOffset());
            consumer.pause(List.of(outcome.partition()));
            paused.put(
                    outcome.partition(),
                    Instant.now().plus(attemptsOf(outcome.partition()).untilNext()));
        }
    }

    void resumeDue() {
        Instant now = Instant.now();
        paused.entrySet().removeIf(entry -> {
            boolean due = !entry.getValue().isAfter(now);
            if (due) {
                consumer.resume(List.of(entry.getKey()));
            }
            return due;
        });
    }

    /** No longer than until the next paused partition is due. */
    Duration shortestWait(Duration atMost) {
        Instant now = Instant.now();
        return paused.values().stream()
                .map(due -> Duration.between(now, due))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .filter(wait -> wait.compareTo(atMost) < 0)
                .min(Duration::compareTo)
                .orElse(atMost);
    }

    void commit() {
        if (toCommit.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(Map.copyOf(toCommit));
            toCommit.clear();
        } catch (WakeupException e) {
            // We are asked to stop; what had its effect is committed nevertheless.
            consumer.commitSync(Map.copyOf(toCommit));
            throw e;
        } catch (RebalanceInProgressException e) {
            // The next poll finishes the rebalance; what we keep is committed after it.
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commit();
        onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> {
            attempts.remove(partition);
            paused.remove(partition);
            toCommit.remove(partition);
        });
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}
}

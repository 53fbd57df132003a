package rufwerk.kit.events;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Hands the records of one partition over, one after the other, and stops at the first that fails. */
final class PartitionWork {
    private final EventDispatcher dispatcher;
    private final ParkedEvents parked;
    private final Attempts attempts;

    PartitionWork(EventDispatcher dispatcher, ParkedEvents parked, Attempts attempts) {
        this.dispatcher = dispatcher;
        this.parked = parked;
        this.attempts = attempts;
    }

    /** Blocks. A loop and no chain of Unis: those that finish at once would call one another as deep as records wait. */
    PartitionProgress.Outcome process(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
        for (ConsumerRecord<String, byte[]> next : records) {
            if (!isSettled(next)) {
                return new PartitionProgress.Outcome(partition, next.offset(), false);
            }
        }
        return new PartitionProgress.Outcome(partition, records.getLast().offset() + 1, true);
    }

    private boolean isSettled(ConsumerRecord<String, byte[]> record) {
        return dispatcher
                .dispatch(record)
                .replaceWith(true)
                .onFailure()
                .recoverWithUni(failure -> failed(record, failure))
                .await()
                .indefinitely();
    }

    /** Whether the record is settled nevertheless, by being parked. */
    private Uni<Boolean> failed(ConsumerRecord<String, byte[]> record, Throwable failure) {
        int attempt = attempts.count(record.offset());
        Log.warnf(
                "Attempt %d at %s-%d@%d failed: %s",
                attempt, record.topic(), record.partition(), record.offset(), failure.toString());
        if (!(failure instanceof UnreadableEvent) && !attempts.areUsedUp()) {
            return Uni.createFrom().item(false);
        }
        return parked.parkUnlessWeAreAtFault(record, failure);
    }
}

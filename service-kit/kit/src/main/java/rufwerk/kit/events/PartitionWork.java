package rufwerk.kit.events;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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

    CompletableFuture<PartitionProgress.Outcome> process(
            TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
        return processFrom(0, records)
                .map(handled -> new PartitionProgress.Outcome(
                        partition,
                        handled == 0
                                ? records.getFirst().offset()
                                : records.get(handled - 1).offset() + 1,
                        handled == records.size()))
                .subscribeAsCompletionStage();
    }

    private Uni<Integer> processFrom(int index, List<ConsumerRecord<String, byte[]>> records) {
        if (index == records.size()) {
            return Uni.createFrom().item(index);
        }
        ConsumerRecord<String, byte[]> next = records.get(index);
        return dispatcher
                .dispatch(next)
                .replaceWith(true)
                .onFailure()
                .recoverWithUni(failure -> failed(next, failure))
                .chain(settled -> settled
                        ? processFrom(index + 1, records)
                        : Uni.createFrom().item(index));
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

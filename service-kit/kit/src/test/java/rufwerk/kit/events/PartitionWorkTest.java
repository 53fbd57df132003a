package rufwerk.kit.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PartitionWorkTest {
    private static final TopicPartition PARTITION = new TopicPartition("kit.events.v1", 0);

    /** Nothing is handed over and nothing parked, so nobody is needed for it. */
    private final PartitionWork work =
            new PartitionWork(new EventDispatcher(List.of(), null, null, null), null, new Attempts());

    @Test
    void passesByHoweverManyRecordsNobodyWants() {
        int records = 100_000;

        var outcome = work.process(PARTITION, atOffsets(IntStream.range(0, records)));

        assertThat(outcome).isEqualTo(new PartitionProgress.Outcome(PARTITION, records, true));
    }

    @Test
    void goesOnAfterTheLastRecordWhereOffsetsAreMissing() {
        var outcome = work.process(PARTITION, atOffsets(IntStream.of(3, 7, 20)));

        assertThat(outcome).isEqualTo(new PartitionProgress.Outcome(PARTITION, 21, true));
    }

    private static List<ConsumerRecord<String, byte[]>> atOffsets(IntStream offsets) {
        return offsets.mapToObj(offset -> new ConsumerRecord<>(PARTITION.topic(), 0, offset, "any key", new byte[0]))
                .toList();
    }
}

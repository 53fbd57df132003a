package rufwerk.durchwahl.lease.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.book.Asker.Anonymous;
import rufwerk.durchwahl.book.Destination;
import rufwerk.durchwahl.book.Entry.Leased;
import rufwerk.durchwahl.book.Entry.PoolChanged;
import rufwerk.durchwahl.book.JournalLine;
import rufwerk.durchwahl.book.Lease;

class WavesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Uni<Void> LOST = Uni.createFrom().failure(new IllegalStateException("Kafka is away"));

    private final List<Long> sent = new ArrayList<>();

    @Test
    void tellHowManyHaveArrived() {
        assertThat(sendAll(line(1, "49180110"), line(2, "49180111"), line(3, "49180110")))
                .isEqualTo(3);
        assertThat(sendAll()).isZero();
    }

    @Test
    void sendOnesOfOneNumberOnlyWhenTheEarlierOneHasArrived() {
        Map<Long, UniEmitter<? super Void>> underWay = new LinkedHashMap<>();
        List<JournalLine> lines =
                List.of(line(1, "49180110"), line(2, "49180110"), line(3, "49180111"), line(4, "49180110"));

        CompletableFuture<Integer> told = new Waves(lines)
                .send(line -> Uni.createFrom().emitter(emitter -> underWay.put(line.position(), emitter)))
                .subscribeAsCompletionStage();

        assertThat(underWay).containsOnlyKeys(1L, 3L);
        underWay.get(1L).complete(null);
        assertThat(underWay).containsOnlyKeys(1L, 3L);
        underWay.get(3L).complete(null);
        assertThat(underWay).containsOnlyKeys(1L, 3L, 2L);
        underWay.get(2L).complete(null);
        underWay.get(4L).complete(null);
        assertThat(told).isCompletedWithValue(4);
    }

    @Test
    void sendNothingAfterAWaveThatDidNotArriveWhole() {
        List<JournalLine> lines =
                List.of(line(1, "49180110"), line(2, "49180111"), line(3, "49180112"), line(4, "49180110"));

        assertThat(send(lines, 2)).isEqualTo(1);
        assertThat(sent).containsExactly(1L, 2L, 3L);
    }

    @Test
    void countNothingBehindWhatGotLost() {
        assertThat(send(List.of(line(1, "49180110"), line(2, "49180111")), 1)).isZero();
        assertThat(sent).containsExactly(1L, 2L);
    }

    @Test
    void letOurOwnAffairsPass() {
        assertThat(sendAll(line(1), line(2, "49180110"), line(3), line(4, "49180110")))
                .isEqualTo(4);
        assertThat(sent).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void keepTheOrderOfEachNumberHoweverManyThereAre() {
        JournalLine[] lines = IntStream.range(0, 1_000)
                .mapToObj(i -> line(i, "4918011" + i % 7))
                .toArray(JournalLine[]::new);

        assertThat(sendAll(lines)).isEqualTo(1_000);

        for (int number = 0; number < 7; number++) {
            int rest = number;
            assertThat(sent.stream().filter(position -> position % 7 == rest)).isSorted();
        }
    }

    private int sendAll(JournalLine... lines) {
        return send(List.of(lines), -1);
    }

    private int send(List<JournalLine> lines, long lost) {
        return new Waves(lines)
                .send(line -> {
                    sent.add(line.position());
                    return line.position() == lost ? LOST : Uni.createFrom().voidItem();
                })
                .await()
                .indefinitely();
    }

    private static JournalLine line(long position) {
        return new JournalLine(position, 0, UUID.randomUUID(), new PoolChanged(NOON), null);
    }

    private static JournalLine line(long position, String durchwahl) {
        var lease = new Lease(
                UUID.randomUUID(), new Anonymous("192.0.2.1"), durchwahl, new Destination("4420123456"), NOON, NOON);
        return new JournalLine(position, 0, UUID.randomUUID(), new Leased(lease, NOON, NOON), null);
    }
}

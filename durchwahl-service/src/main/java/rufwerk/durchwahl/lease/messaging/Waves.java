package rufwerk.durchwahl.lease.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import rufwerk.durchwahl.book.Entry;
import rufwerk.durchwahl.book.JournalLine;

/**
 * Lines to be sent, cut so that no wave has two of one number: each wave is sent at once, and the next only when it has
 * arrived. So a send that fails is never overtaken by a later one of its number.
 */
final class Waves {
    private final List<List<Integer>> waves = new ArrayList<>();
    private final List<JournalLine> lines;
    private final boolean[] arrived;

    Waves(List<JournalLine> lines) {
        this.lines = lines;
        this.arrived = new boolean[lines.size()];
        Map<String, Integer> count = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            int wave = lines.get(i).entry() instanceof Entry.OfLease entry
                    ? count.merge(entry.lease().durchwahl(), 1, Integer::sum) - 1
                    : 0;
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(i);
        }
    }

    /** How many lines have arrived, from the first on. What came behind one that failed is sent again another time. */
    Uni<Integer> send(Function<JournalLine, Uni<Void>> send) {
        return Multi.createFrom()
                .iterable(waves)
                .onItem()
                .transformToUniAndConcatenate(wave -> send(wave, send))
                .onFailure()
                .recoverWithCompletion()
                .collect()
                .last()
                .map(done -> countArrived());
    }

    /** Waits for all, so that nothing is still under way when the next look at the journal begins. */
    private Uni<Void> send(List<Integer> wave, Function<JournalLine, Uni<Void>> send) {
        List<Uni<Void>> sends = wave.stream()
                .map(i -> send.apply(lines.get(i)).invoke(() -> arrived[i] = true))
                .toList();
        return Uni.join().all(sends).andCollectFailures().replaceWithVoid();
    }

    private int countArrived() {
        int count = 0;
        while (count < arrived.length && arrived[count]) {
            count++;
        }
        return count;
    }
}

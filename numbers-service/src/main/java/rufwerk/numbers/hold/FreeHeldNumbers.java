package rufwerk.numbers.hold;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import rufwerk.numbers.inventory.HeldNumbers;

/**
 * Puts numbers whose hold is over back into lists. Any number of replicas share the work; who orders such a number
 * meanwhile gets it all the same.
 */
@ApplicationScoped
public class FreeHeldNumbers {
    private static final int BATCH = 500;

    private final HeldNumbers heldNumbers;
    private final Clock clock;

    FreeHeldNumbers(HeldNumbers heldNumbers, Clock clock) {
        this.heldNumbers = heldNumbers;
        this.clock = clock;
    }

    @Scheduled(every = "{rufwerk.holds.check-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return Uni.createFrom()
                .deferred(this::batch)
                .repeat()
                .whilst(freed -> freed == BATCH)
                .collect()
                .asList()
                .map(batches -> batches.stream().mapToInt(Integer::intValue).sum())
                .invoke(freed -> {
                    if (freed > 0) {
                        Log.infof("%d holds are over, and their numbers on offer again", freed);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Integer> batch() {
        return Panache.withTransaction(() -> heldNumbers.releaseOver(clock.instant(), BATCH));
    }
}

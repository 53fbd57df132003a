package rufwerk.numbers.lifecycle;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import rufwerk.numbers.inventory.RestingNumbers;

/** Puts numbers that have rested on offer again. Any number of replicas share the work. */
@ApplicationScoped
public class ReleaseRestedNumbers {
    private static final int BATCH = 100;

    private final RestingNumbers restingNumbers;
    private final Clock clock;

    public ReleaseRestedNumbers(RestingNumbers restingNumbers, Clock clock) {
        this.restingNumbers = restingNumbers;
        this.clock = clock;
    }

    /** One batch; how many numbers it was. */
    @WithTransaction
    public Uni<Integer> release() {
        return restingNumbers
                .release(clock.instant().truncatedTo(ChronoUnit.MICROS), BATCH)
                .invoke(released -> {
                    if (!released.isEmpty()) {
                        Log.infof("%d numbers have rested and are on offer again", released.size());
                    }
                })
                .map(released -> released.size());
    }
}

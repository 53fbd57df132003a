package rufwerk.numbers.lifecycle;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Does what is due, batch by batch until nothing is. Every replica does, at the start and then again and again. */
@ApplicationScoped
public class RunLifecycle {
    private final AdvanceSubscriptions advanceSubscriptions;
    private final ReleaseRestedNumbers releaseRestedNumbers;

    RunLifecycle(AdvanceSubscriptions advanceSubscriptions, ReleaseRestedNumbers releaseRestedNumbers) {
        this.advanceSubscriptions = advanceSubscriptions;
        this.releaseRestedNumbers = releaseRestedNumbers;
    }

    @Scheduled(every = "{rufwerk.lifecycle.check-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> run() {
        return untilNothingIsDue(advanceSubscriptions::advance)
                .chain(() -> untilNothingIsDue(releaseRestedNumbers::release));
    }

    private static Uni<Void> untilNothingIsDue(Supplier<Uni<Integer>> batch) {
        return Uni.createFrom()
                .deferred(() -> batch.get())
                .repeat()
                .whilst(done -> done > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }
}

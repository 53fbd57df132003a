package rufwerk.numbers.hold;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import rufwerk.kit.access.Caller;

/** Gives a held number back before its hold is over. */
@ApplicationScoped
public class ReleaseHold {
    private final Holds holds;
    private final Clock clock;

    public ReleaseHold(Holds holds, Clock clock) {
        this.holds = holds;
        this.clock = clock;
    }

    /** Whether there was such a hold. */
    @WithTransaction
    public Uni<Boolean> release(Caller caller, UUID id) {
        return caller.test()
                ? Uni.createFrom().item(false)
                : holds.lock(caller.accountId(), id, clock.instant())
                        .chain(hold -> hold == null
                                ? Uni.createFrom().item(false)
                                : holds.end(hold).replaceWith(true));
    }
}

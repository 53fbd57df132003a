package rufwerk.numbers.hold;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Caller;

/** Shows customers what they hold now. What a test key held is kept nowhere. */
@ApplicationScoped
public class ReadHolds {
    private static final HoldPage NONE = new HoldPage(List.of(), false);

    private final Holds holds;
    private final Clock clock;

    public ReadHolds(Holds holds, Clock clock) {
        this.holds = holds;
        this.clock = clock;
    }

    /** @param after where the page before ended; null for the first page */
    @WithSession
    public Uni<HoldPage> page(Caller caller, HoldPage.@Nullable Place after, int limit) {
        return caller.test()
                ? Uni.createFrom().item(NONE)
                : holds.page(
                                caller.accountId(),
                                clock.instant(),
                                after,
                                limit + 1) // one more tells whether there is more
                        .map(found ->
                                new HoldPage(found.subList(0, Math.min(limit, found.size())), found.size() > limit));
    }

    /** Null when the customer has no such hold now. */
    @WithSession
    public Uni<@Nullable Hold> find(Caller caller, UUID id) {
        return caller.test() ? Uni.createFrom().nullItem() : holds.find(caller.accountId(), id, clock.instant());
    }
}

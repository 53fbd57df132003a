package rufwerk.kit.limits;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one replica holds of one limit in one period. */
final class Budget {
    private final String subject;
    private final Limit limit;
    private final Instant endsAt;
    private final SharedCount sharedCount;

    private int held;
    private int leftForAll;
    private boolean exhausted;
    private @Nullable Uni<Void> share;

    Budget(String subject, Limit limit, Instant endsAt, SharedCount sharedCount) {
        this.subject = subject;
        this.limit = limit;
        this.endsAt = endsAt;
        this.sharedCount = sharedCount;
        this.leftForAll = limit.requests();
    }

    sealed interface Answer {
        record Known(Quota quota) implements Answer {}

        /** Ask again when the share is there. Everybody who needs one at the moment waits for the same. */
        record NeedsShare(Uni<Void> share) implements Answer {}
    }

    synchronized Answer take() {
        if (held > 0) {
            held--;
            return new Answer.Known(quota(true));
        }
        if (exhausted) {
            return new Answer.Known(quota(false));
        }
        Uni<Void> pending = share;
        if (pending == null) {
            pending = sharedCount
                    .take(subject, limit, endsAt)
                    .onItem()
                    .invoke(this::receive)
                    .replaceWithVoid()
                    .memoize()
                    .indefinitely();
            share = pending;
        }
        return new Answer.NeedsShare(pending);
    }

    synchronized void giveBack() {
        held++;
    }

    boolean isFor(Limit asked, Instant now) {
        return endsAt.isAfter(now) && limit.equals(asked);
    }

    boolean isOver(Instant now) {
        return !endsAt.isAfter(now);
    }

    private synchronized void receive(SharedCount.Share received) {
        share = null;
        held += received.granted();
        leftForAll = received.leftForAll();
        exhausted = received.granted() == 0;
    }

    private Quota quota(boolean granted) {
        return new Quota(granted, limit.requests(), leftForAll + held, endsAt);
    }
}

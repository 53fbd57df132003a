package rufwerk.numbers.sms;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** What still has to be forwarded, shared by all replicas. */
public interface Forwardings {

    /** Those that wait longest. Nobody else gets them before {@code until}; then anybody does. */
    Uni<List<ClaimedForwarding>> claim(Way way, int atMost, Instant now, Instant until);

    /** Keeps how an attempt ended; false when somebody else has begun another one since. */
    Uni<Boolean> settle(ClaimedForwarding claimed, Settlement settlement, Instant now);

    Uni<Long> waiting(Way way);
}

package rufwerk.numbers.sms;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** One way out for messages. */
public interface Outlet {

    Way way();

    /** What has to be configured before anything goes this way; empty when it is open. Fit for callers. */
    Optional<String> closedBecause();

    /** Makes one attempt, which may have its effect even if it seems to fail. Asked only while it is open. */
    Uni<AttemptResult> send(ClaimedForwarding forwarding);
}

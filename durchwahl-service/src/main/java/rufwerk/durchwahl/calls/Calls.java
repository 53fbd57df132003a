package rufwerk.durchwahl.calls;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.routing.CallId;

/** Calls that are over. */
public interface Calls {

    Uni<@Nullable Call> find(CallId id);

    /** Whether the call is new; only then is it kept, together with its event. Needs a transaction. */
    Uni<Boolean> add(Call call, DurchwahlCalled event);

    /** What an account used, by class, of answered calls that started in this time; the end does not belong to it. */
    Uni<List<ClassUsage>> usage(UUID accountId, Instant from, Instant to);

    /** How many; needs a transaction. */
    Uni<Integer> forgetEndedBefore(Instant time);
}

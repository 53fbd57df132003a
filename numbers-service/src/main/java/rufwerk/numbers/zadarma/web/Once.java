package rufwerk.numbers.zadarma.web;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Caller;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.idempotency.IdempotencyKeys;

/**
 * Makes calls that cost something safe to repeat. The vendor has no such header: it is ours, and may be left out. What
 * was refused is not kept, so it may be tried again under the same key.
 */
@ApplicationScoped
class Once {
    private final CurrentCaller caller;
    private final IdempotencyKeys idempotencyKeys;

    Once(CurrentCaller caller, IdempotencyKeys idempotencyKeys) {
        this.caller = caller;
        this.idempotencyKeys = idempotencyKeys;
    }

    /** @param request everything that must be the same when the key is */
    <A> Uni<A> carryOut(@Nullable String key, String request, Class<A> answerType, Supplier<Uni<A>> work) {
        if (key == null) {
            return work.get();
        }
        var once = new IdempotencyKeys.Request(scope(caller.get()), key, request);
        return Panache.withTransaction(() -> idempotencyKeys.once(once, answerType, work));
    }

    /** What was only tried out in test mode must not answer for the real thing. */
    private static String scope(Caller caller) {
        return caller.accountId() + (caller.test() ? " test" : "");
    }
}

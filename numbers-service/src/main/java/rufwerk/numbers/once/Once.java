package rufwerk.numbers.once;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Caller;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.idempotency.IdempotencyKeys;

/**
 * Makes calls that change something safe to repeat. The vendors have no such header: it is ours, and may be left out.
 * What was refused is not kept, so it may be tried again under the same key.
 */
@ApplicationScoped
public class Once {
    private final CurrentCaller caller;
    private final IdempotencyKeys idempotencyKeys;

    Once(CurrentCaller caller, IdempotencyKeys idempotencyKeys) {
        this.caller = caller;
        this.idempotencyKeys = idempotencyKeys;
    }

    /**
     * A call that may be a repetition.
     *
     * @param key null: it is none
     * @param text everything that must be the same when the key is
     */
    public record Call(@Nullable String key, String text) {}

    public <A> Uni<A> carryOut(Call call, Class<A> answerType, Supplier<Uni<A>> work) {
        String key = call.key();
        if (key == null) {
            return work.get();
        }
        var once = request(key, call);
        return Panache.withTransaction(() -> idempotencyKeys.once(once, answerType, work));
    }

    /**
     * The same for work that needs something prepared first. Preparing and tidying up happen outside of any transaction;
     * a repetition needs neither.
     *
     * @param tidyUp afterwards, whatever became of the work
     */
    public <P, A> Uni<A> carryOut(
            Call call,
            Class<A> answerType,
            Supplier<Uni<P>> preparation,
            Function<P, Uni<A>> work,
            Function<P, Uni<Void>> tidyUp) {
        return earlier(call, answerType)
                .chain(earlier -> earlier.isPresent()
                        ? Uni.createFrom().item(earlier.get())
                        : preparation
                                .get()
                                .chain(prepared -> carryOut(call, answerType, () -> work.apply(prepared))
                                        .onItemOrFailure()
                                        .call(() -> tidyUp.apply(prepared))));
    }

    private <A> Uni<Optional<A>> earlier(Call call, Class<A> answerType) {
        String key = call.key();
        if (key == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        var once = request(key, call);
        return Panache.withSession(() -> idempotencyKeys.earlier(once, answerType));
    }

    private IdempotencyKeys.Request request(String key, Call call) {
        return new IdempotencyKeys.Request(scope(caller.get()), key, call.text());
    }

    /** What was only tried out in test mode must not answer for the real thing. */
    private static String scope(Caller caller) {
        return caller.accountId() + (caller.test() ? " test" : "");
    }
}

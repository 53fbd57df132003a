package rufwerk.kit.together;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import rufwerk.kit.events.SafeContext;
import rufwerk.kit.events.TraceParent;
import rufwerk.kit.problem.SqlState;
import rufwerk.kit.time.CurrentContext;

/**
 * Lets work share a transaction: what is wanted while others are written comes with the next ones, so that many share
 * each statement and one commit. Nobody is answered before that.
 *
 * @param <W> what is wanted
 * @param <A> the answer
 */
public final class Together<W, A> {
    private static final int MOST_PER_TRANSACTION = 64;
    private static final int TRANSACTIONS_AT_ONCE = 2;
    private static final int MOST_WAITING = 2_048;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Classes of SQL states after which nothing of a transaction is left: data, constraints, conflicts with others. */
    private static final Set<String> UNDONE = Set.of("22", "23", "40");

    private final String title;
    private final Function<List<Wish<W, A>>, Uni<Map<Wish<W, A>, A>>> transaction;
    private final SafeContext safeContext;
    private final TraceParent traceParent;
    private final DistributionSummary perTransaction;
    private final Queue<Wish<W, A>> line = new ArrayDeque<>();
    private int underWay;

    /**
     * Work of one kind.
     *
     * @param title of its spans
     * @param meters the first part of the names of its metrics
     * @param transaction carries wishes out, and answers those that it could; of the others nothing may be left
     */
    public Together(
            String title,
            String meters,
            Function<List<Wish<W, A>>, Uni<Map<Wish<W, A>, A>>> transaction,
            SafeContext safeContext,
            TraceParent traceParent,
            MeterRegistry metrics) {
        this.title = title;
        this.transaction = transaction;
        this.safeContext = safeContext;
        this.traceParent = traceParent;
        this.perTransaction = DistributionSummary.builder(meters + ".per.transaction")
                .description("Orders that shared one commit")
                .register(metrics);
        Gauge.builder(meters + ".waiting", this, Together::waiting)
                .description("Orders that wait for the next transaction")
                .register(metrics);
    }

    private int waiting() {
        synchronized (line) {
            return line.size();
        }
    }

    /**
     * Empty when nothing has happened, as it cannot be done with others. Done alone, it gets its answer.
     *
     * <p>Fails with {@link TooManyWait} when it is too much.
     */
    public Uni<Optional<A>> wish(W what) {
        return CurrentContext.keptBy(Uni.createFrom().emitter(emitter -> {
            var wish = new Wish<W, A>(what, traceParent.ofThisMoment(), emitter);
            if (join(wish)) {
                next();
            } else {
                wish.fail(new TooManyWait());
            }
        }));
    }

    private boolean join(Wish<W, A> wish) {
        synchronized (line) {
            return line.size() < MOST_WAITING && line.add(wish);
        }
    }

    /** Those whose turn it is; empty while others are written. */
    private List<Wish<W, A>> take() {
        synchronized (line) {
            List<Wish<W, A>> taken = new ArrayList<>();
            while (underWay < TRANSACTIONS_AT_ONCE && taken.size() < MOST_PER_TRANSACTION && !line.isEmpty()) {
                Wish<W, A> wish = line.remove();
                if (!wish.isGone()) {
                    taken.add(wish);
                }
            }
            if (!taken.isEmpty()) {
                underWay++;
            }
            return taken;
        }
    }

    private void next() {
        List<Wish<W, A>> wishes = take();
        if (wishes.isEmpty()) {
            return;
        }
        perTransaction.record(wishes.size());
        Span span = traceParent.continued(
                title, SpanKind.INTERNAL, wishes.getFirst().traceparent());
        safeContext
                .run(span, () -> transaction.apply(wishes))
                .ifNoItem()
                .after(LONGEST)
                .fail()
                .onTermination()
                .invoke(this::done)
                .subscribe()
                .with(
                        answers -> wishes.forEach(wish -> wish.answer(answers.get(wish))),
                        failure -> fail(wishes, failure));
    }

    private void done() {
        synchronized (line) {
            underWay--;
        }
        next();
    }

    /** What failed for all may be the fault of one: each is done alone then, if it is sure that nothing was. */
    private void fail(List<Wish<W, A>> wishes, Throwable failure) {
        if (UNDONE.stream().anyMatch(kind -> SqlState.startsWith(kind, failure))) {
            Log.debugf("%s: %d are carried out one by one: %s", title, wishes.size(), failure);
            wishes.forEach(wish -> wish.answer(null));
        } else {
            wishes.forEach(wish -> wish.fail(failure));
        }
    }
}

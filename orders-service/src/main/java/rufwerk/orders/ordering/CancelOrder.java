package rufwerk.orders.ordering;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Caller;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.NumberOrder.AwaitingVerification;
import rufwerk.orders.ordering.NumberOrder.Cancelled;
import rufwerk.orders.ordering.NumberOrder.Completed;
import rufwerk.orders.ordering.NumberOrder.Ended;
import rufwerk.orders.ordering.NumberOrder.Ending;
import rufwerk.orders.ordering.NumberOrder.Failed;
import rufwerk.orders.ordering.NumberOrder.Placed;
import rufwerk.orders.ordering.NumberOrder.Step;

/**
 * A customer does not want a number, at whatever stage its order is. One that has its number gives it back on a day in
 * Germany: at that day's first moment, or at once when the day is today.
 */
@ApplicationScoped
public class CancelOrder {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int LONGEST_NOTICE_YEARS = 2;

    private final Orders orders;
    private final EndOrder endOrder;
    private final OrderingConfig config;
    private final Clock clock;

    CancelOrder(Orders orders, EndOrder endOrder, OrderingConfig config, Clock clock) {
        this.orders = orders;
        this.endOrder = endOrder;
        this.config = config;
        this.clock = clock;
    }

    /** What a customer is told. */
    public sealed interface Outcome {
        /** Now, or before. */
        record Done(Cancelled order, LocalDate on) implements Outcome {}

        /** The number works until then. */
        record Agreed(Ending order, LocalDate on) implements Outcome {}

        record Unknown() implements Outcome {}

        /** There is nothing left to be cancelled. */
        record OverAlready() implements Outcome {}

        record DateNotPossible(LocalDate earliest, LocalDate latest) implements Outcome {}
    }

    /** A number is given back as soon as possible. Repeating it changes nothing. */
    @WithTransaction
    public Uni<Outcome> of(Caller caller, OrderId id) {
        return orders.findForChange(id)
                .map(found -> found != null && found.details().account().equals(accountOf(caller)) ? found : null)
                .chain(found -> cancel(caller, found, null));
    }

    /**
     * The number of an order is given back.
     *
     * @param on null: what was agreed before, or else as soon as possible
     */
    @WithTransaction
    public Uni<Outcome> ofNumber(Caller caller, PhoneNumber number, @Nullable LocalDate on) {
        return orders.findForChangeByNumber(accountOf(caller), number).chain(found -> cancel(caller, found, on));
    }

    private static AccountId accountOf(Caller caller) {
        return new AccountId(caller.accountId());
    }

    /** In test mode only what was ordered in test mode can be cancelled. */
    private Uni<Outcome> cancel(Caller caller, @Nullable NumberOrder found, @Nullable LocalDate on) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, BERLIN);
        return switch (found) {
            case null -> Uni.createFrom().item(new Outcome.Unknown());
            case NumberOrder real
            when caller.test() && !real.details().test() -> Uni.createFrom().item(new Outcome.Unknown());
            case AwaitingVerification waiting -> end(waiting.cancel(now), today);
            case Placed placed -> end(placed.cancel(now), today);
            case Completed completed -> giveBack(completed, on, now);
            case Ending ending when on == null -> agreed(ending);
            case Ending ending -> giveBack(ending.before(), on, now);
            case Cancelled before -> Uni.createFrom().item(new Outcome.Done(before, today));
            case Failed failed -> Uni.createFrom().item(new Outcome.OverAlready());
            case Ended ended -> Uni.createFrom().item(new Outcome.OverAlready());
        };
    }

    private Uni<Outcome> giveBack(Completed order, @Nullable LocalDate wanted, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, BERLIN);
        LocalDate earliest = today.plusDays(config.cancellationNoticeDays());
        LocalDate latest = today.plusYears(LONGEST_NOTICE_YEARS);
        LocalDate on = Objects.requireNonNullElse(wanted, earliest);
        if (on.isBefore(earliest) || on.isAfter(latest)) {
            return Uni.createFrom().item(new Outcome.DateNotPossible(earliest, latest));
        }
        return on.equals(today)
                ? end(order.end(now), today)
                : endOrder.with(order.endLater(on.atStartOfDay(BERLIN).toInstant(), now))
                        .chain(CancelOrder::agreed);
    }

    private Uni<Outcome> end(Step<Cancelled> step, LocalDate today) {
        return endOrder.with(step).map(cancelled -> new Outcome.Done(cancelled, today));
    }

    private static Uni<Outcome> agreed(Ending order) {
        return Uni.createFrom().item(new Outcome.Agreed(order, LocalDate.ofInstant(order.endsAt(), BERLIN)));
    }
}

package rufwerk.orders.ordering;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.NumberOrder.AwaitingVerification;
import rufwerk.orders.ordering.NumberOrder.Step;
import rufwerk.orders.verification.VerificationId;

/** All orders. A step is saved together with its event, or not at all. Locks last until the end of the transaction. */
public interface Orders {

    /** As many as asked for, none of which was ever given before. */
    Uni<List<OrderId>> nextIds(int count);

    Uni<Void> add(AwaitingVerification order);

    /** A new order that is on its way at once. */
    <S extends NumberOrder> Uni<S> add(Step<S> step);

    <S extends NumberOrder> Uni<S> save(Step<S> step);

    /** Adds a line {@link OrderChange#NUMBER_RETURNED} to the history of an order that is over. */
    Uni<Void> noteReturn(NumberOrder order, Instant at);

    /** Null when the account has none with this id. */
    Uni<@Nullable NumberOrder> find(AccountId account, OrderId id);

    /** Whose order it is; null when there is none. */
    Uni<@Nullable AccountId> accountOf(OrderId id);

    /** Without their push, whose secret is opened for nobody to see. */
    Uni<List<NumberOrder>> list(OrderQuery query);

    /** Kept from all others until the transaction ends; null when there is none. */
    Uni<@Nullable NumberOrder> findForChange(OrderId id);

    /** The latest order by which this account has this number, for change; null when there is none. */
    Uni<@Nullable NumberOrder> findForChangeByNumber(AccountId account, PhoneNumber number);

    /** Those that numbers-service was last asked about then or before, and those that should have ended by now. */
    Uni<List<OrderId>> due(Instant askedBefore, Instant now, int atMost);

    /** As {@link #findForChange}, but null at once when somebody else works on it. */
    Uni<@Nullable NumberOrder> findIfNobodyChangesIt(OrderId id);

    /** What it went through, in order; nothing when there is no such order. */
    Uni<List<OrderChange>> history(OrderId id);

    /** Kept from all others, the oldest first. */
    Uni<List<AwaitingVerification>> waitingFor(VerificationId verification);
}

package rufwerk.orders.privacy;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccountId;

/** Erasures with their proofs, holds, and what of this service's own stands against an erasure. */
public interface Erasures {

    /** Null when none was ordered. */
    Uni<@Nullable Erasure> find(AccountId account);

    /** A new one, told for the first time as it was ordered. */
    Uni<Void> add(Erasure erasure);

    /** The first proof of a service stands: later ones only tell that nothing was left. */
    Uni<Void> prove(AccountId account, Proof proof);

    /** Null when there is none. */
    Uni<@Nullable Hold> hold(AccountId account);

    Uni<Void> place(Hold hold);

    Uni<Void> lift(AccountId account);

    /** Holds, orders and verifications; numbers are asked about elsewhere. */
    Uni<Set<Obstacle>> obstacles(AccountId account);

    /**
     * Accounts whose erasure was told last before a time, and either lacks a proof or was ordered after another time; noted
     * as told now. What others are at is left out.
     */
    Uni<List<AccountId>> tellAgain(Instant toldBefore, Instant orderedAfter, Instant now, int limit);
}

package rufwerk.orders.accounts;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;

/** Changes an account while nobody else does. What changes nothing is neither saved nor audited. */
@ApplicationScoped
class ChangeAccount {
    /** So long it can be seen why a key has stopped working; then the next change forgets it. */
    private static final Duration EXPIRED_STAY = Duration.ofDays(90);

    private final Accounts accounts;
    private final Clock clock;

    ChangeAccount(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The next state of an account, and what whoever changed it wants to know. */
    record Step<T>(Account next, T result) {}

    /** Within the caller's transaction. */
    <T> Uni<Outcome<T>> of(AccountId id, Cause cause, BiFunction<Account, Instant, Outcome<Step<T>>> change) {
        Instant now = clock.instant();
        return accounts.findForChange(id).chain(found -> {
            Outcome<Step<T>> outcome = found == null
                    ? Outcome.refused(Refusal.NO_SUCH_ACCOUNT)
                    : found.status() == Account.Status.CLOSED
                            ? Outcome.refused(Refusal.ACCOUNT_CLOSED)
                            : change.apply(found, now);
            return switch (outcome) {
                case Outcome.Refused<Step<T>>(var reason) -> Uni.createFrom().item(Outcome.refused(reason));
                case Outcome.Done<Step<T>>(var step) ->
                    save(found, step.next(), cause, now).replaceWith(Outcome.done(step.result()));
            };
        });
    }

    /** The account itself is what the caller wants to know. */
    Uni<Outcome<Account>> inPlace(AccountId id, Cause cause, BiFunction<Account, Instant, Outcome<Account>> change) {
        return of(id, cause, (account, now) -> change.apply(account, now).map(next -> new Step<>(next, next)));
    }

    private Uni<Void> save(Account before, Account next, Cause cause, Instant now) {
        if (next.equals(before)) {
            return Uni.createFrom().voidItem();
        }
        Account kept = next.withoutExpiredBefore(now.minus(EXPIRED_STAY));
        return accounts.save(new AccountChange(before, kept, cause, now))
                .invoke(() -> Log.infof(
                        "%s by %s: account %s, credential %s",
                        cause.action(), cause.operator().name(), before.id(), cause.credential()))
                .replaceWithVoid();
    }
}

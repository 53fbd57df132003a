package rufwerk.orders.accounts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** What ends an account, or keeps it from ending. All in the transaction of the caller. */
@ApplicationScoped
public class RetireAccount {
    private final ChangeAccount changeAccount;
    private final Accounts accounts;
    private final Clock clock;

    RetireAccount(ChangeAccount changeAccount, Accounts accounts, Clock clock) {
        this.changeAccount = changeAccount;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whether there is such an account that is not closed; nobody else changes it until the transaction ends. */
    public Uni<Boolean> lock(AccountId id) {
        return accounts.findForChange(id).map(found -> found != null && found.status() != Account.Status.CLOSED);
    }

    /** No key opens anything any more, and nobody gives it another. */
    public Uni<Outcome<Account>> forGood(AccountId id, Operator operator) {
        return changeAccount.inPlace(
                id, Cause.of(AuditAction.ACCOUNT_ERASED, operator), (account, now) -> Outcome.done(account.closed()));
    }

    /** Writes into the audit log that an operator holds the data of an account, or does not any more: null. */
    public Uni<Void> noteHold(AccountId id, Operator operator, @Nullable String reasonBefore, @Nullable String reason) {
        AuditAction action = reason == null ? AuditAction.HOLD_LIFTED : AuditAction.HOLD_PLACED;
        var difference = new Difference(
                Collections.singletonMap("hold", reasonBefore), Collections.singletonMap("hold", reason));
        return accounts.note(id, Cause.of(action, operator), difference, clock.instant());
    }
}

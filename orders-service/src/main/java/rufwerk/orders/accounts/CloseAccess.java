package rufwerk.orders.accounts;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes access away, from one credential or a whole account, and gives it back to an account. */
@ApplicationScoped
public class CloseAccess {
    private final ChangeAccount changeAccount;

    CloseAccess(ChangeAccount changeAccount) {
        this.changeAccount = changeAccount;
    }

    /** A credential that is gone already stays gone. */
    @WithTransaction
    public Uni<Outcome<Account>> revoke(AccountId id, UUID credential, Operator operator) {
        return changeAccount.inPlace(
                id,
                new Cause(AuditAction.CREDENTIAL_REVOKED, operator, credential),
                (account, now) -> Outcome.done(account.without(credential)));
    }

    @WithTransaction
    public Uni<Outcome<Account>> setStatus(AccountId id, Account.Status status, Operator operator) {
        return changeAccount.inPlace(
                id, Cause.of(AuditAction.STATUS_SET, operator), (account, now) -> Outcome.done(account.in(status)));
    }
}

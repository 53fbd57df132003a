package rufwerk.orders.accounts;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Decides whether an account's requests of the seven dialect have to be signed; without a secret nobody could. */
@ApplicationScoped
public class RequireSigning {
    private final ChangeAccount changeAccount;

    RequireSigning(ChangeAccount changeAccount) {
        this.changeAccount = changeAccount;
    }

    @WithTransaction
    public Uni<Outcome<Account>> set(AccountId id, boolean required, Operator operator) {
        return changeAccount.inPlace(
                id,
                Cause.of(AuditAction.SIGNING_SET, operator),
                (account, now) -> account.requiringSigning(required, now));
    }
}

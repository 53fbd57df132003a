package rufwerk.orders.accounts;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Changes what a credential may do, from where and for how long, and what it is called. */
@ApplicationScoped
public class RestrictCredential {
    private final ChangeAccount changeAccount;

    RestrictCredential(ChangeAccount changeAccount) {
        this.changeAccount = changeAccount;
    }

    /** The new terms may depend on the credential as it is by then. */
    @WithTransaction
    public Uni<Outcome<Credential>> to(
            AccountId id, UUID credential, Function<Credential, Terms> terms, Operator operator) {
        return changeAccount.of(
                id,
                new Cause(AuditAction.CREDENTIAL_RESTRICTED, operator, credential),
                (account, now) -> account.openCredential(credential, now).then(open -> {
                    Credential restricted = open.under(terms.apply(open));
                    return account.restricting(open, restricted.terms(), now)
                            .map(next -> new ChangeAccount.Step<>(next, restricted));
                }));
    }
}

package rufwerk.orders.accounts;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Gives an account another credential. */
@ApplicationScoped
public class IssueCredential {
    private final ChangeAccount changeAccount;
    private final MintCredential mintCredential;
    private final Clock clock;

    IssueCredential(ChangeAccount changeAccount, MintCredential mintCredential, Clock clock) {
        this.changeAccount = changeAccount;
        this.mintCredential = mintCredential;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Outcome<Issued>> to(AccountId id, Credential.Kind kind, boolean test, Terms terms, Operator operator) {
        MintCredential.Minted minted = mintCredential.mint(kind, test, terms, clock.instant());
        return changeAccount.of(
                id,
                new Cause(AuditAction.CREDENTIAL_ISSUED, operator, minted.kept().id()),
                (account, now) ->
                        account.with(minted.kept(), now).map(next -> new ChangeAccount.Step<>(next, minted.issued())));
    }
}

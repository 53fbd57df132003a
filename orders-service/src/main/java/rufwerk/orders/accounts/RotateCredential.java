package rufwerk.orders.accounts;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** Replaces a credential by a new one; for a while both are valid, so that its owner can change over in peace. */
@ApplicationScoped
public class RotateCredential {
    private final ChangeAccount changeAccount;
    private final MintCredential mintCredential;

    RotateCredential(ChangeAccount changeAccount, MintCredential mintCredential) {
        this.changeAccount = changeAccount;
        this.mintCredential = mintCredential;
    }

    @WithTransaction
    public Uni<Outcome<Issued>> rotate(AccountId id, UUID credential, Duration oldValidFor, Operator operator) {
        return changeAccount.of(
                id,
                new Cause(AuditAction.CREDENTIAL_ROTATED, operator, credential),
                (account, now) -> account.openCredential(credential, now).then(old -> {
                    MintCredential.Minted minted = mintCredential.successorOf(old, now);
                    return account.replacing(old, minted.kept(), now.plus(oldValidFor), now)
                            .map(next -> new ChangeAccount.Step<>(next, minted.issued()));
                }));
    }
}

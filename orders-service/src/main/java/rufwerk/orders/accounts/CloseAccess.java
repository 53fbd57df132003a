package rufwerk.orders.accounts;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Takes access away, from one credential or a whole account, and gives it back to an account. Takes effect everywhere. */
@ApplicationScoped
public class CloseAccess {
    private final Accounts accounts;

    CloseAccess(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Null when there is no such account; a credential that is gone already stays gone. */
    @WithTransaction
    public Uni<@Nullable Account> revoke(AccountId id, UUID credential) {
        return change(id, account -> account.without(credential))
                .invoke(() -> Log.infof("Credential %s of account %s revoked", credential, id));
    }

    /** Null when there is no such account. */
    @WithTransaction
    public Uni<@Nullable Account> setStatus(AccountId id, Account.Status status) {
        return change(id, account -> account.in(status)).invoke(() -> Log.infof("Account %s is %s", id, status));
    }

    private Uni<@Nullable Account> change(AccountId id, UnaryOperator<Account> change) {
        return accounts.findForChange(id).chain(found -> {
            if (found == null) {
                return Uni.createFrom().nullItem();
            }
            Account changed = change.apply(found);
            return changed.equals(found) ? Uni.createFrom().item(found) : accounts.save(changed);
        });
    }
}

package rufwerk.orders.accounts;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens an account; it has no credentials yet. */
@ApplicationScoped
public class OpenAccount {
    private final Accounts accounts;

    OpenAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    @WithTransaction
    public Uni<Account> named(String name) {
        return accounts.add(Account.open(AccountId.random(), name));
    }
}

package rufwerk.orders.accounts;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Opens an account; it has no credentials yet. */
@ApplicationScoped
public class OpenAccount {
    private final Accounts accounts;
    private final Clock clock;

    OpenAccount(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Account> named(String name, Operator operator) {
        return accounts.save(AccountChange.opening(Account.open(AccountId.random(), name, clock.instant()), operator));
    }
}

package rufwerk.orders.accounts;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** All accounts. Every change is announced to the other services with it. */
public interface Accounts {

    Uni<Account> add(Account account);

    /** Null when there is none. */
    Uni<@Nullable Account> find(AccountId id);

    /** The account, kept from others until the transaction ends; null when there is none. */
    Uni<@Nullable Account> findForChange(AccountId id);

    Uni<Account> save(Account changed);
}

package rufwerk.orders.accounts.web;

import java.util.UUID;
import rufwerk.orders.accounts.Account;

/** An account as operators see it. */
record AccountView(UUID id, String name, String status) {

    static AccountView of(Account account) {
        return new AccountView(account.id().value(), account.name(), "active");
    }
}

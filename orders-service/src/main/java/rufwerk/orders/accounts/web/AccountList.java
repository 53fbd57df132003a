package rufwerk.orders.accounts.web;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.Account;
import rufwerk.orders.accounts.Page;

/** A page of accounts. */
record AccountList(
        List<AccountView> accounts,

        @Schema(description = "Where the next page begins; null: this is the last one") @Nullable
        String nextCursor) {

    static AccountList of(Page<Account> page, Instant now) {
        return new AccountList(
                page.items().stream()
                        .map(account -> AccountView.of(account, now))
                        .toList(),
                page.more() ? Cursor.after(page.items().getLast()) : null);
    }
}

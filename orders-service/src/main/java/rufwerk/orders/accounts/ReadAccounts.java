package rufwerk.orders.accounts;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Shows operators which accounts there are and what was done to them. */
@ApplicationScoped
public class ReadAccounts {
    private final Accounts accounts;

    ReadAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Null when there is none. */
    @WithSession
    public Uni<@Nullable Account> find(AccountId id) {
        return accounts.find(id);
    }

    @WithSession
    public Uni<Page<Account>> page(AccountQuery query) {
        var oneMore = new AccountQuery(query.status(), query.namePart(), query.after(), query.limit() + 1);
        return accounts.list(oneMore).map(found -> Page.of(found, query.limit()));
    }

    /** As {@link Accounts#audit}. */
    @WithSession
    public Uni<Page<AuditEntry>> audit(@Nullable AccountId account, @Nullable Long before, int limit) {
        return accounts.audit(account, before, limit + 1).map(found -> Page.of(found, limit));
    }
}

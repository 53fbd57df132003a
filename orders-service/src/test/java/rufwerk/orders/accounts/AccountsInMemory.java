package rufwerk.orders.accounts;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The twin of the PostgreSQL store; passes the same {@link AccountsConformance}. For one thread. */
class AccountsInMemory implements Accounts {
    /** PostgreSQL orders ids as unsigned bytes, which is the order of their text. */
    private static final Comparator<AccountQuery.Position> NEWEST_FIRST = Comparator.comparing(
                    AccountQuery.Position::openedAt)
            .thenComparing(position -> position.id().toString())
            .reversed();

    private final Map<AccountId, Account> accounts = new LinkedHashMap<>();
    private final List<AuditEntry> entries = new ArrayList<>();
    private final List<Account> announced = new ArrayList<>();

    Account lastAnnounced() {
        return announced.getLast();
    }

    @Override
    public Uni<@Nullable Account> find(AccountId id) {
        return Uni.createFrom().item(accounts.get(id));
    }

    @Override
    public Uni<@Nullable Account> findForChange(AccountId id) {
        return find(id);
    }

    @Override
    public Uni<List<Account>> list(AccountQuery query) {
        return Uni.createFrom()
                .item(accounts.values().stream()
                        .filter(account -> query.status() == null || account.status() == query.status())
                        .filter(account -> query.namePart() == null
                                || lowerCase(account.name()).contains(lowerCase(query.namePart())))
                        .filter(account -> query.after() == null
                                || NEWEST_FIRST.compare(AccountQuery.Position.of(account), query.after()) > 0)
                        .sorted(Comparator.comparing(AccountQuery.Position::of, NEWEST_FIRST))
                        .limit(query.limit())
                        .toList());
    }

    @Override
    public Uni<Account> save(AccountChange change) {
        accounts.put(change.after().id(), change.after());
        announced.add(change.announced());
        entries.add(new AuditEntry(
                entries.size() + 1, change.at(), change.after().id(), change.cause(), Difference.of(change)));
        return Uni.createFrom().item(change.after());
    }

    @Override
    public Uni<Void> note(AccountId account, Cause cause, Difference difference, Instant at) {
        entries.add(new AuditEntry(entries.size() + 1, at, account, cause, difference));
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<AuditEntry>> audit(@Nullable AccountId account, @Nullable Long before, int limit) {
        return Uni.createFrom()
                .item(entries.reversed().stream()
                        .filter(entry -> account == null || entry.account().equals(account))
                        .filter(entry -> before == null || entry.id() < before)
                        .limit(limit)
                        .toList());
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

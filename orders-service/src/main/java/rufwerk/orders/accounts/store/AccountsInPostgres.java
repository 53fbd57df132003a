package rufwerk.orders.accounts.store;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.outbox.Outbox;
import rufwerk.orders.accounts.Account;
import rufwerk.orders.accounts.AccountChange;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.accounts.AccountQuery;
import rufwerk.orders.accounts.Accounts;
import rufwerk.orders.accounts.AuditEntry;
import rufwerk.orders.accounts.Cause;
import rufwerk.orders.accounts.Difference;

/** Accounts in the tables {@code account} and {@code credential}, what was done to them in {@code audit_entry}. */
@ApplicationScoped
class AccountsInPostgres implements Accounts {
    private final Outbox outbox;
    private final FactsAsJson json;

    AccountsInPostgres(Outbox outbox, FactsAsJson json) {
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public Uni<@Nullable Account> find(AccountId id) {
        return AccountRow.<AccountRow>findById(id.value()).chain(AccountsInPostgres::withCredentials);
    }

    @Override
    public Uni<@Nullable Account> findForChange(AccountId id) {
        return AccountRow.<AccountRow>findById(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .chain(AccountsInPostgres::withCredentials);
    }

    @Override
    public Uni<List<Account>> list(AccountQuery query) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Parameters parameters = new Parameters();
        if (query.status() != null) {
            conditions.add("status = :status");
            parameters.and("status", query.status());
        }
        if (query.namePart() != null) {
            // Not LIKE, in which a name's % and _ would have to be escaped.
            conditions.add("position(lower(:name) in lower(name)) > 0");
            parameters.and("name", query.namePart());
        }
        AccountQuery.Position after = query.after();
        if (after != null) {
            // Comparing the pair lets the index jump to the place.
            conditions.add("(createdAt, id) < (:openedAt, :id)");
            parameters.and("openedAt", after.openedAt()).and("id", after.id());
        }
        return AccountRow.<AccountRow>find(
                        String.join(" and ", conditions) + " order by createdAt desc, id desc", parameters)
                .range(0, query.limit() - 1)
                .list()
                .chain(AccountsInPostgres::withCredentials);
    }

    /** State, announcement and audit entry travel together: there is no way to save one without the others. */
    @Override
    public Uni<Account> save(AccountChange change) {
        return saveAccount(change)
                .chain(() -> saveCredentials(change))
                .chain(() -> AuditRow.of(change, json).persist())
                .chain(() -> announce(change))
                .replaceWith(change.after());
    }

    /** Of a closed account nothing stays on the topic, not even for replicas that read it from the beginning. */
    private Uni<Void> announce(AccountChange change) {
        String key = change.after().id().toString();
        return change.after().status() == Account.Status.CLOSED
                ? outbox.appendTombstone(AccountAnnouncement.TOPIC, key)
                : outbox.append(AccountAnnouncement.TOPIC, key, AccountAnnouncement.of(change.announced()));
    }

    @Override
    public Uni<Void> note(AccountId account, Cause cause, Difference difference, Instant at) {
        return AuditRow.of(account, cause, difference, at, json).persist().replaceWithVoid();
    }

    @Override
    public Uni<List<AuditEntry>> audit(@Nullable AccountId account, @Nullable Long before, int limit) {
        long end = before == null ? Long.MAX_VALUE : before;
        var rows = account == null
                ? AuditRow.<AuditRow>find("id < ?1 order by id desc", end)
                : AuditRow.<AuditRow>find("accountId = ?1 and id < ?2 order by id desc", account.value(), end);
        return rows.range(0, limit - 1)
                .list()
                .map(found -> found.stream().map(row -> row.toEntry(json)).toList());
    }

    private static Uni<AccountRow> saveAccount(AccountChange change) {
        Account after = change.after();
        return change.before() == null
                ? AccountRow.of(after).persist()
                : AccountRow.<AccountRow>findById(after.id().value()).invoke(row -> row.become(after));
    }

    private static Uni<Void> saveCredentials(AccountChange change) {
        List<UUID> gone = change.goneCredentials();
        Object[] rows = change.newOrChangedCredentials().stream()
                .map(credential -> CredentialRow.of(change.after().id(), credential))
                .toArray();
        return (gone.isEmpty() ? Uni.createFrom().item(0L) : CredentialRow.delete("id in ?1", gone))
                .chain(Panache::getSession)
                .chain(session -> session.mergeAll(rows));
    }

    private static Uni<@Nullable Account> withCredentials(@Nullable AccountRow row) {
        return row == null
                ? Uni.createFrom().nullItem()
                : withCredentials(List.of(row)).map(List::getFirst);
    }

    private static Uni<List<Account>> withCredentials(List<AccountRow> rows) {
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        return CredentialRow.<CredentialRow>list("accountId in ?1 order by issuedAt, id", ids)
                .map(found -> {
                    Map<UUID, List<CredentialRow>> byAccount = found.stream().collect(groupingBy(row -> row.accountId));
                    return rows.stream()
                            .map(row -> row.toAccount(byAccount.getOrDefault(row.id, List.of())))
                            .toList();
                });
    }
}

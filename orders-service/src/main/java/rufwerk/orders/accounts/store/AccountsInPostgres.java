package rufwerk.orders.accounts.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.ReplicatedAccount;
import rufwerk.kit.outbox.Outbox;
import rufwerk.kit.outbox.Topic;
import rufwerk.orders.accounts.Account;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.accounts.Accounts;
import rufwerk.orders.accounts.Credential;

/** Saves an account and announces its whole new state, together. */
@ApplicationScoped
class AccountsInPostgres implements Accounts {
    private static final Topic<ReplicatedAccount> TOPIC =
            new Topic<>(ReplicatedAccount.TOPIC, Map.of(ReplicatedAccount.class, ReplicatedAccount.TYPE));

    private final Outbox outbox;
    private final Clock clock;

    AccountsInPostgres(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Uni<Account> add(Account account) {
        return AccountRow.of(account, clock.instant())
                .persist()
                .chain(() -> announce(account))
                .replaceWith(account);
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
    public Uni<Account> save(Account changed) {
        return AccountRow.<AccountRow>findById(changed.id().value())
                .invoke(row -> row.become(changed))
                .chain(() -> credentialsOf(changed.id().value()))
                .chain(rows -> replaceCredentials(rows, changed))
                .chain(() -> announce(changed))
                .replaceWith(changed);
    }

    private static Uni<@Nullable Account> withCredentials(@Nullable AccountRow row) {
        return row == null ? Uni.createFrom().nullItem() : credentialsOf(row.id).map(row::toAccount);
    }

    private static Uni<List<CredentialRow>> credentialsOf(UUID account) {
        return CredentialRow.list("accountId = ?1 order by issuedAt, id", account);
    }

    private static Uni<Void> replaceCredentials(List<CredentialRow> rows, Account changed) {
        Set<UUID> before = rows.stream().map(row -> row.id).collect(Collectors.toSet());
        rows.forEach(row -> changed.credentials().stream()
                .filter(credential -> credential.id().equals(row.id))
                .forEach(row::become));
        Set<UUID> after = changed.credentials().stream().map(Credential::id).collect(Collectors.toSet());
        List<CredentialRow> issued = changed.credentials().stream()
                .filter(credential -> !before.contains(credential.id()))
                .map(credential -> CredentialRow.of(changed.id(), credential))
                .toList();
        List<UUID> revoked = before.stream().filter(id -> !after.contains(id)).toList();
        // Panache takes no empty list.
        Uni<Void> add = issued.isEmpty() ? Uni.createFrom().voidItem() : CredentialRow.persist(issued);
        return revoked.isEmpty()
                ? add
                : add.chain(() -> CredentialRow.delete("id in ?1", revoked)).replaceWithVoid();
    }

    private Uni<Void> announce(Account account) {
        return outbox.append(TOPIC, account.id().toString(), replicated(account));
    }

    private static ReplicatedAccount replicated(Account account) {
        return new ReplicatedAccount(
                account.id().value(),
                account.version(),
                switch (account.status()) {
                    case ACTIVE -> ReplicatedAccount.Status.ACTIVE;
                    case SUSPENDED -> ReplicatedAccount.Status.SUSPENDED;
                },
                false,
                account.credentials().stream()
                        .map(credential -> new ReplicatedAccount.Credential(
                                credential.id(),
                                switch (credential.kind()) {
                                    case API_KEY -> ReplicatedAccount.Kind.API_KEY;
                                    case ZADARMA -> ReplicatedAccount.Kind.ZADARMA;
                                    case TENIOS -> ReplicatedAccount.Kind.TENIOS;
                                },
                                credential.lookup(),
                                credential.test(),
                                credential.sealedSecret()))
                        .toList());
    }
}

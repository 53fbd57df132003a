package rufwerk.orders.accounts.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Map;
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
    public Uni<@Nullable Account> findForChange(AccountId id) {
        return AccountRow.<AccountRow>findById(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .chain(row -> row == null
                        ? Uni.createFrom().nullItem()
                        : CredentialRow.<CredentialRow>list("accountId = ?1 order by issuedAt", id.value())
                                .map(row::toAccount));
    }

    @Override
    public Uni<Account> issue(Account changed, Credential issued) {
        return AccountRow.<AccountRow>findById(changed.id().value())
                .invoke(row -> row.version = changed.version())
                .chain(() -> CredentialRow.of(changed.id(), issued).persist())
                .chain(() -> announce(changed))
                .replaceWith(changed);
    }

    private Uni<Void> announce(Account account) {
        return outbox.append(TOPIC, account.id().toString(), replicated(account));
    }

    private static ReplicatedAccount replicated(Account account) {
        return new ReplicatedAccount(
                account.id().value(),
                account.version(),
                ReplicatedAccount.Status.ACTIVE,
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

package rufwerk.orders.accounts.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import rufwerk.kit.access.ReplicatedAccount;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.kit.secrets.SealedStore;
import rufwerk.kit.secrets.Unopenable;
import rufwerk.kit.secrets.UnopenableSecret;
import rufwerk.orders.accounts.Account;
import rufwerk.orders.accounts.AccountChange;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.accounts.Accounts;
import rufwerk.orders.accounts.AuditAction;
import rufwerk.orders.accounts.Cause;
import rufwerk.orders.accounts.Operator;

/**
 * The secrets of credentials that sign.
 *
 * <p>Sealing one again is a change of its account like any other: it is announced, so that all services have it under
 * the new master key before the old one goes.
 */
@ApplicationScoped
class SealedCredentials implements SealedStore {
    private static final String NAME = "credentials";
    private static final String UNDER_ANOTHER_KEY = "(left(sealed_secret, 12) < $1 OR left(sealed_secret, 12) > $1)";
    private static final Cause CAUSE = Cause.of(AuditAction.SECRETS_RESEALED, Operator.THIS_SERVICE);
    private static final UUID BEGINNING = new UUID(0, 0);

    private final Pool pool;
    private final Accounts accounts;
    private final SealedSecrets secrets;
    private final Clock clock;
    private final Unopenable unopenable = new Unopenable(NAME);
    private volatile UUID lastAccount = BEGINNING;

    SealedCredentials(Pool pool, Accounts accounts, SealedSecrets secrets, Clock clock) {
        this.pool = pool;
        this.accounts = accounts;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Uni<Long> remaining() {
        return pool.preparedQuery("SELECT count(*) FROM credential WHERE " + UNDER_ANOTHER_KEY)
                .execute(Tuple.of(secrets.currentPrefix()))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** Whole accounts, each in a transaction of its own. */
    @Override
    public Uni<Integer> resealSome(int atMost) {
        return nextAccounts(atMost)
                .invoke(found -> lastAccount = found.size() < atMost ? BEGINNING : found.getLast())
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(id -> Panache.withTransaction(() -> reseal(new AccountId(id))))
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<List<UUID>> nextAccounts(int atMost) {
        return pool.preparedQuery("SELECT DISTINCT account_id FROM credential WHERE account_id > $2 AND "
                        + UNDER_ANOTHER_KEY + " ORDER BY account_id LIMIT $3")
                .execute(Tuple.of(secrets.currentPrefix(), lastAccount, atMost))
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).toList());
    }

    private Uni<Integer> reseal(AccountId id) {
        return accounts.findForChange(id).chain(found -> {
            if (found == null) {
                return Uni.createFrom().item(0);
            }
            Account resealed = found.resealed(this::resealed);
            return resealed.equals(found)
                    ? Uni.createFrom().item(0)
                    : save(new AccountChange(found, resealed, CAUSE, clock.instant()));
        });
    }

    private String resealed(UUID credential, String sealed) {
        try {
            return secrets.resealText(sealed, ReplicatedAccount.secretContext(credential));
        } catch (UnopenableSecret e) {
            unopenable.report(credential.toString());
            return sealed;
        }
    }

    private Uni<Integer> save(AccountChange change) {
        return accounts.save(change)
                .replaceWith(change.newOrChangedCredentials().size());
    }
}

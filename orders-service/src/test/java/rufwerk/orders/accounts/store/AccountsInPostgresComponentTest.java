package rufwerk.orders.accounts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.kit.events.SafeContext;
import rufwerk.orders.OrdersComponent;
import rufwerk.orders.accounts.Account;
import rufwerk.orders.accounts.AccountChange;
import rufwerk.orders.accounts.AccountFixtures;
import rufwerk.orders.accounts.Accounts;
import rufwerk.orders.accounts.AccountsConformance;

@OrdersComponent
class AccountsInPostgresComponentTest extends AccountsConformance {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Accounts accounts;

    @Inject
    SafeContext safeContext;

    @Inject
    Pool pool;

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected <T> T inTransaction(Supplier<Uni<T>> work) {
        return safeContext
                .run(Span.getInvalid(), () -> Panache.withTransaction(work))
                .await()
                .atMost(SOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET operator = 'somebody else'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "TRUNCATE account CASCADE",
                "INSERT INTO audit_entry OVERRIDING SYSTEM VALUE SELECT * FROM audit_entry"
                        + " ON CONFLICT (id) DO UPDATE SET operator = 'somebody else'"
            })
    void letsNobodyChangeThePast(String sql) {
        inTransaction(() -> accounts.save(AccountChange.opening(AccountFixtures.anAccount(), AccountFixtures.ANNA)));

        assertThatThrownBy(() -> pool.query(sql).execute().await().atMost(SOON))
                .hasMessageContaining("can only be added");
    }

    @Test
    void savesNothingWithoutItsAuditEntry() {
        Account account = AccountFixtures.anAccount();
        var change = AccountChange.opening(account, AccountFixtures.ANNA);

        assertThatThrownBy(() -> inTransaction(() -> accounts.save(change).invoke(() -> {
                    throw new IllegalStateException("a crash before the commit");
                })))
                .hasMessageContaining("a crash");

        assertThat(inTransaction(() -> accounts.find(account.id()))).isNull();
        assertThat(inTransaction(() -> accounts.audit(account.id(), null, 1))).isEmpty();
    }
}

package rufwerk.orders.verification.store;

import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import rufwerk.kit.events.SafeContext;
import rufwerk.orders.OrdersComponent;
import rufwerk.orders.accounts.Account;
import rufwerk.orders.accounts.AccountChange;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.accounts.Accounts;
import rufwerk.orders.accounts.Operator;
import rufwerk.orders.ordering.OrderFixtures;
import rufwerk.orders.verification.Verifications;
import rufwerk.orders.verification.VerificationsConformance;

@OrdersComponent
class VerificationsInPostgresComponentTest extends VerificationsConformance {
    @Inject
    Verifications verifications;

    @Inject
    Accounts accounts;

    @Inject
    SafeContext safeContext;

    @Override
    protected Verifications verifications() {
        return verifications;
    }

    @Override
    protected <T> T inTransaction(Supplier<Uni<T>> work) {
        return safeContext
                .run(Span.getInvalid(), () -> Panache.withTransaction(work))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    @Override
    protected AccountId account() {
        AccountId account = AccountId.random();
        inTransaction(() -> accounts.save(AccountChange.opening(
                Account.open(account, "An account", OrderFixtures.NOON), new Operator("An operator"))));
        return account;
    }
}

package rufwerk.orders.ordering.store;

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
import rufwerk.orders.ordering.OrderDetails;
import rufwerk.orders.ordering.OrderFixtures;
import rufwerk.orders.ordering.Orders;
import rufwerk.orders.ordering.OrdersConformance;
import rufwerk.orders.verification.Verification.Pending;
import rufwerk.orders.verification.VerificationId;
import rufwerk.orders.verification.Verifications;

@OrdersComponent
class OrdersInPostgresComponentTest extends OrdersConformance {
    @Inject
    Orders orders;

    @Inject
    Accounts accounts;

    @Inject
    Verifications verifications;

    @Inject
    SafeContext safeContext;

    @Override
    protected Orders orders() {
        return orders;
    }

    @Override
    protected <T> T inTransaction(Supplier<Uni<T>> work) {
        return safeContext
                .run(Span.getInvalid(), () -> Panache.withTransaction(work))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    @Override
    protected OrderDetails newDetails() {
        AccountId account = AccountId.random();
        VerificationId verification = VerificationId.random();
        inTransaction(() -> accounts.save(AccountChange.opening(
                Account.open(account, "An account", OrderFixtures.NOON), new Operator("An operator"))));
        inTransaction(
                () -> verifications.add(new Pending(verification, account, OrderFixtures.COLOGNE, OrderFixtures.NOON)));
        return OrderFixtures.details(account, verification);
    }
}

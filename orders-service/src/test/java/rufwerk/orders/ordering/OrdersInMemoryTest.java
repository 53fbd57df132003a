package rufwerk.orders.ordering;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class OrdersInMemoryTest extends OrdersConformance {
    private final OrdersInMemory orders = new OrdersInMemory();

    @Override
    protected Orders orders() {
        return orders;
    }

    @Override
    protected <T> T inTransaction(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }

    @Override
    protected OrderDetails newDetails() {
        return OrderFixtures.details();
    }
}

package rufwerk.numbers.subscription;

import static rufwerk.numbers.support.Fixtures.anyAreaCode;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.InventoryNumber;

class SubscriptionsInMemoryTest extends SubscriptionsConformance {
    private final SubscriptionsInMemory subscriptions = new SubscriptionsInMemory();

    @Override
    protected Subscriptions subscriptions() {
        return subscriptions;
    }

    @Override
    protected <T> T within(Supplier<Uni<T>> transaction) {
        return transaction.get().await().indefinitely();
    }

    @Override
    protected List<InventoryNumber.Active> activeNumbers(UUID accountId) {
        return numbersIn(anyAreaCode(), 2).stream()
                .map(number -> active(number, new DirectionId(1), accountId))
                .toList();
    }
}

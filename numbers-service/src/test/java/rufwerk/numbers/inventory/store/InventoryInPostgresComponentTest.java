package rufwerk.numbers.inventory.store;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import rufwerk.kit.access.Caller;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.hold.PlaceHold;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.InventoryConformance;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.support.Transactions;

@NumbersComponent
class InventoryInPostgresComponentTest extends InventoryConformance {
    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    PlaceHold placeHold;

    @Inject
    Transactions transactions;

    @Override
    protected Directions directions() {
        return directions;
    }

    @Override
    protected Numbers numbers() {
        return numbers;
    }

    @Override
    protected void hold(PhoneNumber number, UUID accountId) {
        transactions.run(() -> placeHold.place(new Caller(accountId, UUID.randomUUID(), false), number, null));
    }

    @Override
    protected <T> T within(Supplier<Uni<T>> transaction) {
        return transactions.within(transaction);
    }
}

package rufwerk.numbers.inventory.store;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.InventoryConformance;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.support.Transactions;

@NumbersComponent
class InventoryInPostgresComponentTest extends InventoryConformance {
    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

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
    protected <T> T within(Supplier<Uni<T>> transaction) {
        return transactions.within(transaction);
    }
}

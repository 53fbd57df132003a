package rufwerk.numbers.inventory;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Supplier;

class InventoryInMemoryTest extends InventoryConformance {
    private final DirectionsInMemory directions = new DirectionsInMemory();
    private final NumbersInMemory numbers = new NumbersInMemory(directions);

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
        numbers.hold(number, accountId);
    }

    @Override
    protected <T> T within(Supplier<Uni<T>> transaction) {
        return transaction.get().await().indefinitely();
    }
}

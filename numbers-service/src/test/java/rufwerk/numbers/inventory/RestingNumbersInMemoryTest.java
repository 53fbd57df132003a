package rufwerk.numbers.inventory;

import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anyAreaCode;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

class RestingNumbersInMemoryTest extends RestingNumbersConformance {
    private final NumbersInMemory numbers = new NumbersInMemory(new DirectionsInMemory());

    @Override
    protected Numbers numbers() {
        return numbers;
    }

    @Override
    protected RestingNumbers restingNumbers() {
        return numbers;
    }

    @Override
    protected <T> T within(Supplier<Uni<T>> transaction) {
        return transaction.get().await().indefinitely();
    }

    @Override
    protected List<InventoryNumber.Active> activeNumbers() {
        var direction = new DirectionId(1);
        List<PhoneNumber> digits = numbersIn(anyAreaCode(), 2);
        within(() -> numbers.addFree(direction, digits, NOON));
        var active = digits.stream()
                .map(number -> new InventoryNumber.Active(number, direction, UUID.randomUUID(), NOON))
                .toList();
        active.forEach(number -> within(() -> numbers.save(number)));
        return active;
    }
}

package rufwerk.numbers.inventory.store;

import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.InventoryNumber;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.RestingNumbers;
import rufwerk.numbers.inventory.RestingNumbersConformance;
import rufwerk.numbers.support.Transactions;

@NumbersComponent
class RestingNumbersInPostgresComponentTest extends RestingNumbersConformance {
    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    RestingNumbers restingNumbers;

    @Inject
    Transactions transactions;

    @Override
    protected Numbers numbers() {
        return numbers;
    }

    @Override
    protected RestingNumbers restingNumbers() {
        return restingNumbers;
    }

    @Override
    protected <T> T within(Supplier<Uni<T>> transaction) {
        return transactions.within(transaction);
    }

    @Override
    protected List<InventoryNumber.Active> activeNumbers() {
        Direction direction = within(() -> directions.addIfAbsent(anOffer()));
        var digits = numbersIn(direction.offer().areaCode(), 2);
        within(() -> numbers.addFree(direction.id(), digits, NOON));
        var active = digits.stream()
                .map(number -> new InventoryNumber.Active(number, direction.id(), UUID.randomUUID(), NOON))
                .toList();
        active.forEach(number -> within(() -> numbers.save(number)));
        return active;
    }
}

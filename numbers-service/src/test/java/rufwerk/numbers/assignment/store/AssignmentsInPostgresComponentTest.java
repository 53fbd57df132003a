package rufwerk.numbers.assignment.store;

import static rufwerk.numbers.support.Fixtures.NOON;
import static rufwerk.numbers.support.Fixtures.anOffer;
import static rufwerk.numbers.support.Fixtures.numbersIn;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.assignment.Assignments;
import rufwerk.numbers.assignment.AssignmentsConformance;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.support.Transactions;

@NumbersComponent
class AssignmentsInPostgresComponentTest extends AssignmentsConformance {
    @Inject
    Assignments assignments;

    @Inject
    Directions directions;

    @Inject
    Numbers numbers;

    @Inject
    Transactions transactions;

    @Override
    protected Assignments assignments() {
        return assignments;
    }

    @Override
    protected <T> T within(Supplier<Uni<T>> transaction) {
        return transactions.within(transaction);
    }

    @Override
    protected PhoneNumber aNumber() {
        Direction direction = within(() -> directions.addIfAbsent(anOffer()));
        PhoneNumber number = numbersIn(direction.offer().areaCode(), 1).getFirst();
        within(() -> numbers.addFree(direction.id(), List.of(number), NOON));
        return number;
    }
}

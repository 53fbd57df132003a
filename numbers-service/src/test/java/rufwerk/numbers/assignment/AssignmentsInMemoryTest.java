package rufwerk.numbers.assignment;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import rufwerk.numbers.inventory.PhoneNumber;

class AssignmentsInMemoryTest extends AssignmentsConformance {
    private final AssignmentsInMemory assignments = new AssignmentsInMemory();

    @Override
    protected Assignments assignments() {
        return assignments;
    }

    @Override
    protected <T> T within(Supplier<Uni<T>> transaction) {
        return transaction.get().await().indefinitely();
    }

    @Override
    protected PhoneNumber aNumber() {
        return new PhoneNumber("492214710000");
    }
}

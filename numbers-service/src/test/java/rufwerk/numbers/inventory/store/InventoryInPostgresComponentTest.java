package rufwerk.numbers.inventory.store;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import rufwerk.kit.testing.PostgresAndKafka;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.inventory.InventoryConformance;
import rufwerk.numbers.inventory.Numbers;
import rufwerk.numbers.support.Transactions;

@QuarkusTest
@WithTestResource(value = PostgresAndKafka.class, initArgs = @ResourceArg(name = "database", value = "numbers"))
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

package rufwerk.numbers.exchange.store;

import static rufwerk.numbers.support.Fixtures.anOffer;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.function.Supplier;
import rufwerk.numbers.NumbersComponent;
import rufwerk.numbers.exchange.InventoryFile;
import rufwerk.numbers.exchange.InventoryFileConformance;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Directions;
import rufwerk.numbers.support.Transactions;

@NumbersComponent
class InventoryFileInPostgresComponentTest extends InventoryFileConformance {
    @Inject
    InventoryFile file;

    @Inject
    Directions directions;

    @Inject
    Transactions transactions;

    @Override
    protected InventoryFile file() {
        return file;
    }

    @Override
    protected Direction aDirection() {
        return Objects.requireNonNull(transactions.within(() -> directions.addIfAbsent(anOffer())));
    }

    @Override
    protected <T> T run(Supplier<Uni<T>> work) {
        return transactions.run(work);
    }
}

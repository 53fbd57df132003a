package rufwerk.numbers.exchange;

import static rufwerk.numbers.support.Fixtures.anOffer;

import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionsInMemory;

class InventoryFileInMemoryTest extends InventoryFileConformance {
    private final DirectionsInMemory directions = new DirectionsInMemory();
    private final InventoryFile file = new InventoryFileInMemory(directions);

    @Override
    protected InventoryFile file() {
        return file;
    }

    @Override
    protected Direction aDirection() {
        return directions.given(anOffer());
    }

    @Override
    protected <T> T run(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}

package rufwerk.numbers.inventory;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is there of each direction, and the level that all replicas agree on. */
public interface Stocks {

    /** Of every direction. Reads all numbers, so it is for work in the background. */
    Uni<Map<DirectionId, Stock>> all();

    Uni<Map<DirectionId, Stock>> of(Collection<DirectionId> directions);

    /** Moves a direction on and announces it, unless another replica did; whether it was moved. Needs a transaction. */
    Uni<Boolean> move(DirectionId direction, StockLevel from, StockLevel to, @Nullable StockLow event);
}

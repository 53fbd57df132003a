package rufwerk.numbers.inventory;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows operators what is on offer and how much of it is left. */
@ApplicationScoped
public class FindDirections {
    private final Directions directions;
    private final Stocks stocks;

    public FindDirections(Directions directions, Stocks stocks) {
        this.directions = directions;
        this.stocks = stocks;
    }

    @WithSession
    public Uni<DirectionPage> page(DirectionQuery query) {
        return directions
                .page(query.andOneMore())
                .chain(found -> withStock(found.stream().limit(query.limit()).toList())
                        .map(page -> new DirectionPage(page, found.size() > query.limit())));
    }

    @WithSession
    public Uni<@Nullable StockedDirection> find(DirectionId id) {
        return directions
                .find(id)
                .chain(found -> withStock(found == null ? List.of() : List.of(found)))
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    @WithSession
    public Uni<List<Direction>> all() {
        return directions.all();
    }

    private Uni<List<StockedDirection>> withStock(List<Direction> found) {
        return stocks.of(found.stream().map(Direction::id).toList())
                .map(known -> found.stream()
                        .map(direction ->
                                new StockedDirection(direction, known.getOrDefault(direction.id(), Stock.NONE)))
                        .toList());
    }
}

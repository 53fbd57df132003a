package rufwerk.numbers.inventory.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.outbox.Outbox;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.InventoryTopic;
import rufwerk.numbers.inventory.Stock;
import rufwerk.numbers.inventory.StockLevel;
import rufwerk.numbers.inventory.StockLow;
import rufwerk.numbers.inventory.Stocks;

/** Counts where the numbers are: there is no counter that every order would have to lock. */
@ApplicationScoped
class StocksInPostgres implements Stocks {
    private static final String COUNTED = """
            SELECT direction.id, direction.stock_level, counted.state, counted.numbers
              FROM direction
              JOIN (SELECT direction_id, state, count(*) AS numbers
                      FROM phone_number
                      %s
                     GROUP BY direction_id, state) AS counted ON counted.direction_id = direction.id""";

    private static final String OF_ALL = COUNTED.formatted("");
    private static final String OF_SOME = COUNTED.formatted("WHERE direction_id = ANY (CAST(:ids AS bigint[]))");

    private final Outbox outbox;

    StocksInPostgres(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Map<DirectionId, Stock>> all() {
        return Panache.getSession().chain(session -> counted(session.createNativeQuery(OF_ALL, Object[].class)));
    }

    @Override
    public Uni<Map<DirectionId, Stock>> of(Collection<DirectionId> directions) {
        Long[] ids = directions.stream().map(DirectionId::value).toArray(Long[]::new);
        return Panache.getSession()
                .chain(session -> counted(
                        session.createNativeQuery(OF_SOME, Object[].class).setParameter("ids", ids)));
    }

    /** Whoever comes second waits for the row, and then finds another level there. */
    @Override
    public Uni<Boolean> move(DirectionId direction, StockLevel from, StockLevel to, @Nullable StockLow event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "UPDATE direction SET stock_level = :to WHERE id = :id AND stock_level = :from")
                        .setParameter("id", direction.value())
                        .setParameter("from", from.code())
                        .setParameter("to", to.code())
                        .executeUpdate())
                .map(moved -> moved > 0)
                .call(moved -> moved && event != null
                        ? outbox.append(InventoryTopic.TOPIC, Long.toString(direction.value()), event)
                        : Uni.createFrom().voidItem());
    }

    private static Uni<Map<DirectionId, Stock>> counted(Mutiny.SelectionQuery<Object[]> query) {
        return query.getResultList().map(StocksInPostgres::stocksOf);
    }

    private static Map<DirectionId, Stock> stocksOf(List<Object[]> rows) {
        Map<DirectionId, SortedMap<String, Long>> states = new HashMap<>();
        Map<DirectionId, StockLevel> levels = new HashMap<>();
        for (Object[] row : rows) {
            var id = new DirectionId((Long) row[0]);
            levels.put(id, StockLevel.ofCode((String) row[1]));
            states.computeIfAbsent(id, first -> new TreeMap<>()).put((String) row[2], (Long) row[3]);
        }
        Map<DirectionId, Stock> stocks = new HashMap<>();
        levels.forEach((id, level) -> stocks.put(id, new Stock(states.getOrDefault(id, new TreeMap<>()), level)));
        return stocks;
    }
}

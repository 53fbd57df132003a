package rufwerk.numbers.inventory;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import rufwerk.kit.problem.Outage;

/**
 * Shows what is left of each direction, and warns when that is little and when it is nothing: once each until the
 * direction has recovered. Every replica looks, and one of them tells.
 */
@ApplicationScoped
public class WatchStock {
    private final Directions directions;
    private final Stocks stocks;
    private final Clock clock;
    private final MultiGauge numbers;

    WatchStock(Directions directions, Stocks stocks, Clock clock, MeterRegistry metrics) {
        this.directions = directions;
        this.stocks = stocks;
        this.clock = clock;
        this.numbers = MultiGauge.builder("rufwerk.inventory.numbers")
                .description("Numbers of the inventory by direction and state")
                .register(metrics);
    }

    @Scheduled(
            every = "{rufwerk.stock.check-every}",
            delayed = "{rufwerk.stock.check-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> watch() {
        return Panache.withTransaction(this::look)
                .onFailure(Outage::isBehind)
                .invoke(failure -> Log.warnf("The stock is looked at again later: %s", failure.getMessage()))
                .onFailure(Outage::isBehind)
                .recoverWithNull();
    }

    private Uni<Void> look() {
        return stocks.all()
                .chain(known -> directions
                        .all()
                        .map(all -> all.stream()
                                .map(direction ->
                                        new StockedDirection(direction, known.getOrDefault(direction.id(), Stock.NONE)))
                                .toList()))
                .invoke(this::show)
                .chain(this::warn);
    }

    private void show(List<StockedDirection> all) {
        numbers.register(all.stream().flatMap(WatchStock::rows).toList(), true);
    }

    private static Stream<Row<?>> rows(StockedDirection stocked) {
        Direction direction = stocked.direction();
        return stocked.stock().states().entrySet().stream()
                .map(state -> Row.of(
                        Tags.of(
                                "country",
                                direction.country().code(),
                                "area_code",
                                direction.offer().areaCode().digits(),
                                "state",
                                state.getKey()),
                        state.getValue()));
    }

    private Uni<Void> warn(List<StockedDirection> all) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(this::warn)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> warn(StockedDirection stocked) {
        StockLevel level = stocked.stock().level();
        StockLevel next =
                level.after(stocked.stock(), stocked.direction().offer().lowStock());
        if (next == level) {
            return Uni.createFrom().item(false);
        }
        if (next.compareTo(level) < 0) {
            return stocks.move(stocked.direction().id(), level, next, null);
        }
        return stocks.move(stocked.direction().id(), level, next, StockLow.of(stocked, next, clock.instant()))
                .invoke(moved -> {
                    if (moved) {
                        Log.warnf(
                                "%d of %d numbers of direction %d are free",
                                stocked.stock().free(),
                                stocked.stock().total(),
                                stocked.direction().id().value());
                    }
                });
    }
}

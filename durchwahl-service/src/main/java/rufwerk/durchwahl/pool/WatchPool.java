package rufwerk.durchwahl.pool;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rufwerk.durchwahl.tariff.TariffClass;
import rufwerk.kit.problem.Outage;

/**
 * Shows how much of the pool is in use, and warns before it is empty: when 80 and when 95 percent of a class are used,
 * once each until it has recovered. Every replica looks, and one of them tells.
 */
@ApplicationScoped
public class WatchPool {
    private final ReadPool readPool;
    private final PoolLevels levels;
    private final Clock clock;
    private final MultiGauge numbers;

    WatchPool(ReadPool readPool, PoolLevels levels, Clock clock, MeterRegistry metrics) {
        this.readPool = readPool;
        this.levels = levels;
        this.clock = clock;
        this.numbers = MultiGauge.builder("rufwerk.pool.numbers")
                .description("Numbers of the pool by class and what they do now")
                .register(metrics);
    }

    @Scheduled(
            every = "{rufwerk.pool.check-every}",
            delayed = "{rufwerk.pool.check-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> watch() {
        return Panache.withTransaction(this::look)
                .onFailure(Outage::isBehind)
                .invoke(failure -> Log.warnf("The pool is looked at again later: %s", failure.getMessage()))
                .onFailure(Outage::isBehind)
                .recoverWithNull();
    }

    private Uni<Void> look() {
        return readPool.list()
                .map(pool -> Arrays.stream(TariffClass.values())
                        .map(tariffClass -> PoolUsage.of(tariffClass, pool))
                        .toList())
                .invoke(this::show)
                .chain(usages -> levels.all().chain(known -> warn(usages, known)));
    }

    private void show(List<PoolUsage> usages) {
        numbers.register(
                usages.stream()
                        .flatMap(usage -> Stream.of(
                                row(usage, "free", usage.free()),
                                row(usage, "leased", usage.leased()),
                                row(usage, "resting", usage.resting()),
                                row(usage, "draining", usage.draining())))
                        .toList(),
                true);
    }

    private static Row<?> row(PoolUsage usage, String state, long count) {
        return Row.of(Tags.of("class", usage.tariffClass().label(), "state", state), count);
    }

    private Uni<Void> warn(List<PoolUsage> usages, Map<TariffClass, PoolLevel> known) {
        return Multi.createFrom()
                .iterable(usages)
                .onItem()
                .transformToUniAndConcatenate(
                        usage -> warn(usage, known.getOrDefault(usage.tariffClass(), PoolLevel.ENOUGH)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> warn(PoolUsage usage, PoolLevel level) {
        PoolLevel next = level.after(usage);
        if (next == level) {
            return Uni.createFrom().item(false);
        }
        if (next.compareTo(level) < 0) {
            return levels.move(usage.tariffClass(), level, next, null);
        }
        return levels.move(usage.tariffClass(), level, next, PoolLow.of(usage, next, clock.instant()))
                .invoke(moved -> {
                    if (moved) {
                        Log.warnf(
                                "%d of %d numbers of class %s are used",
                                usage.used(),
                                usage.lendable(),
                                usage.tariffClass().label());
                    }
                });
    }
}

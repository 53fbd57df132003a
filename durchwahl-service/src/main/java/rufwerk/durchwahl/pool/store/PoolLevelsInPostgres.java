package rufwerk.durchwahl.pool.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.pool.PoolEvents;
import rufwerk.durchwahl.pool.PoolLevel;
import rufwerk.durchwahl.pool.PoolLevels;
import rufwerk.durchwahl.pool.PoolLow;
import rufwerk.durchwahl.tariff.TariffClass;
import rufwerk.kit.outbox.Outbox;

@ApplicationScoped
class PoolLevelsInPostgres implements PoolLevels {
    private final Outbox outbox;

    PoolLevelsInPostgres(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Map<TariffClass, PoolLevel>> all() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT tariff_class, percent FROM pool_level", Object[].class)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> TariffClass.labelled((String) row[0]).orElseThrow(),
                                row -> PoolLevel.ofPercent((Integer) row[1]))));
    }

    /** Whoever comes second waits for the row, and then finds another level there. */
    @Override
    public Uni<Boolean> move(TariffClass tariffClass, PoolLevel from, PoolLevel to, @Nullable PoolLow event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "UPDATE pool_level SET percent = :to WHERE tariff_class = :class AND percent = :from")
                        .setParameter("class", tariffClass.label())
                        .setParameter("from", from.percent())
                        .setParameter("to", to.percent())
                        .executeUpdate())
                .map(moved -> moved > 0)
                .call(moved -> moved && event != null
                        ? outbox.append(PoolEvents.TOPIC, tariffClass.label(), event)
                        : Uni.createFrom().voidItem());
    }
}

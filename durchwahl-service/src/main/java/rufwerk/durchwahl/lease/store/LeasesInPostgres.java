package rufwerk.durchwahl.lease.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.lease.Asker;
import rufwerk.durchwahl.lease.Destination;
import rufwerk.durchwahl.lease.DurchwahlLeased;
import rufwerk.durchwahl.lease.Lease;
import rufwerk.durchwahl.lease.LeaseEvents;
import rufwerk.durchwahl.lease.Leases;
import rufwerk.durchwahl.lease.PoolNumber;
import rufwerk.durchwahl.tariff.TariffClass;
import rufwerk.kit.outbox.Outbox;

/**
 * One destination never gets two numbers: an advisory lock per destination lets one transaction at a time look for its
 * number. A unique index cannot say "one <em>active</em> number", as being active depends on the time; and whoever
 * waits for the lock finds the number of the first, where a violated index would cost a second transaction.
 *
 * <p>One number never leads to two destinations: {@code SKIP LOCKED} hands each row to one transaction.
 */
@ApplicationScoped
class LeasesInPostgres implements Leases {
    private final Outbox outbox;

    LeasesInPostgres(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    @WithSession
    public Uni<@Nullable Lease> find(Asker asker, Destination destination) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT id, durchwahl, valid_until FROM lease WHERE asker = :asker AND destination = :destination",
                                Object[].class)
                        .setParameter("asker", asker.id())
                        .setParameter("destination", destination.digits())
                        .getSingleResultOrNull())
                .onItem()
                .ifNotNull()
                .transform(row ->
                        new Lease((UUID) row[0], (String) row[1], destination, ((OffsetDateTime) row[2]).toInstant()));
    }

    /** Two destinations with one hash only wait for each other without need. */
    @Override
    public Uni<Void> waitForTurn(Destination destination) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:destination, 0))", Integer.class)
                        .setParameter("destination", destination.digits())
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** The lock on the row keeps a rested number from being claimed for another destination meanwhile. */
    @Override
    public Uni<@Nullable PoolNumber> numberFor(Destination destination, TariffClass tariffClass, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT number, valid_until
                                  FROM pool_number
                                 WHERE destination = :destination AND NOT draining AND (tariff_class = :class OR valid_until > :now)
                                 ORDER BY valid_until DESC
                                 LIMIT 1
                                   FOR UPDATE""", Object[].class)
                        .setParameter("destination", destination.digits())
                        .setParameter("class", tariffClass.label())
                        .setParameter("now", now)
                        .getSingleResultOrNull())
                .onItem()
                .ifNotNull()
                .transform(row -> new PoolNumber((String) row[0], ((OffsetDateTime) row[1]).toInstant()));
    }

    @Override
    public Uni<Void> extend(PoolNumber number, Instant validUntil) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                UPDATE pool_number
                                   SET valid_until = greatest(valid_until, :until)
                                 WHERE number = :number""")
                        .setParameter("number", number.digits())
                        .setParameter("until", validUntil)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<@Nullable PoolNumber> claim(
            Destination destination, TariffClass tariffClass, Instant restedSince, Instant validUntil) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                UPDATE pool_number
                                   SET destination = :destination, valid_until = :until
                                 WHERE number = (SELECT number
                                                   FROM pool_number
                                                  WHERE tariff_class = :class AND NOT draining
                                                    AND valid_until <= :rested_since
                                                  ORDER BY valid_until
                                                  LIMIT 1
                                                    FOR UPDATE SKIP LOCKED)
                                RETURNING number""", String.class)
                        .setParameter("destination", destination.digits())
                        .setParameter("class", tariffClass.label())
                        .setParameter("rested_since", restedSince)
                        .setParameter("until", validUntil)
                        .getSingleResultOrNull())
                .onItem()
                .ifNotNull()
                .transform(number -> new PoolNumber(number, validUntil));
    }

    @Override
    public Uni<Void> add(Asker asker, Lease lease, DurchwahlLeased event) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                INSERT INTO lease (asker, destination, id, durchwahl, leased_at, valid_until)
                                VALUES (:asker, :destination, :id, :durchwahl, :leased_at, :until)
                                ON CONFLICT (asker, destination) DO UPDATE
                                   SET id = excluded.id, durchwahl = excluded.durchwahl,
                                       leased_at = excluded.leased_at, valid_until = excluded.valid_until""")
                        .setParameter("asker", asker.id())
                        .setParameter("destination", lease.destination().digits())
                        .setParameter("id", lease.id())
                        .setParameter("durchwahl", lease.durchwahl())
                        .setParameter("leased_at", event.leasedAt())
                        .setParameter("until", lease.validUntil())
                        .executeUpdate())
                .chain(() -> outbox.append(LeaseEvents.TOPIC, lease.durchwahl(), event));
    }

    @Override
    public Uni<Integer> forgetEndedBefore(Instant time) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                DELETE FROM lease
                                 WHERE (asker, destination) IN (SELECT asker, destination
                                                                  FROM lease
                                                                 WHERE valid_until < :time
                                                                   FOR UPDATE SKIP LOCKED)""")
                        .setParameter("time", time)
                        .executeUpdate());
    }
}

package rufwerk.durchwahl.lease.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.lease.AskLimits;
import rufwerk.durchwahl.lease.Asker;
import rufwerk.durchwahl.lease.Asker.Anonymous;
import rufwerk.durchwahl.lease.Asker.Customer;
import rufwerk.durchwahl.lease.Destination;
import rufwerk.durchwahl.lease.LeaseTerms;

@ApplicationScoped
class AskLimitsInPostgres implements AskLimits {
    private final LeaseTerms terms;

    AskLimitsInPostgres(LeaseTerms terms) {
        this.terms = terms;
    }

    @Override
    public Uni<@Nullable Instant> closedUntil(Asker asker, Destination destination, Instant now) {
        return switch (asker) {
            case Anonymous anonymous -> closedUntil(anonymous, destination, now);
            case Customer customer -> closedUntil(customer, destination, now);
        };
    }

    /** The row of the network makes requests of the same moment wait for each other, on whichever replica they are. */
    private Uni<@Nullable Instant> closedUntil(Anonymous asker, Destination destination, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                INSERT INTO anonymous_ask AS known (network, destination, asked_at)
                                VALUES (:network, :destination, :now)
                                ON CONFLICT (network) DO UPDATE
                                   SET destination = excluded.destination, asked_at = excluded.asked_at
                                 WHERE known.destination = excluded.destination OR known.asked_at <= :open_since""")
                        .setParameter("network", asker.network())
                        .setParameter("destination", destination.digits())
                        .setParameter("now", now)
                        .setParameter("open_since", now.minus(terms.anonymousInterval()))
                        .executeUpdate())
                .chain(admitted -> admitted == 1 ? Uni.createFrom().nullItem() : endOfInterval(asker));
    }

    private Uni<@Nullable Instant> endOfInterval(Anonymous asker) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT asked_at FROM anonymous_ask WHERE network = :network", Instant.class)
                        .setParameter("network", asker.network())
                        .getSingleResult())
                .map(askedAt -> askedAt.plus(terms.anonymousInterval()));
    }

    private Uni<@Nullable Instant> closedUntil(Customer asker, Destination destination, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT min(valid_until)
                                  FROM lease
                                 WHERE asker = :asker AND destination <> :destination AND valid_until > :now
                                HAVING count(*) >= :most""", Instant.class)
                        .setParameter("asker", asker.id())
                        .setParameter("destination", destination.digits())
                        .setParameter("now", now)
                        .setParameter("most", terms.maxParallel())
                        .getSingleResultOrNull());
    }

    @Override
    public Uni<Integer> forgetAskedBefore(Instant time) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                DELETE FROM anonymous_ask
                                 WHERE network IN (SELECT network
                                                     FROM anonymous_ask
                                                    WHERE asked_at < :time
                                                      FOR UPDATE SKIP LOCKED)""")
                        .setParameter("time", time)
                        .executeUpdate());
    }
}

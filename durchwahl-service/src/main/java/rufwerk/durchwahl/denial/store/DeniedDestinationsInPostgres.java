package rufwerk.durchwahl.denial.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import rufwerk.durchwahl.denial.DeniedDestination;
import rufwerk.durchwahl.denial.DeniedDestinations;

@ApplicationScoped
class DeniedDestinationsInPostgres implements DeniedDestinations {

    @Override
    @WithSession
    public Uni<List<DeniedDestination>> all() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT prefix, reason, denied_at FROM denied_destination ORDER BY prefix",
                                Object[].class)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new DeniedDestination(
                                (String) row[0], (String) row[1], ((OffsetDateTime) row[2]).toInstant()))
                        .toList());
    }

    /** No transaction wrote a row that was just inserted before: its xmax is 0. */
    @Override
    @WithTransaction
    public Uni<Boolean> put(DeniedDestination denied) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                INSERT INTO denied_destination (prefix, reason, denied_at)
                                VALUES (:prefix, :reason, :denied_at)
                                ON CONFLICT (prefix) DO UPDATE SET reason = excluded.reason
                                RETURNING xmax = 0""", Boolean.class)
                        .setParameter("prefix", denied.prefix())
                        .setParameter("reason", denied.reason())
                        .setParameter("denied_at", denied.deniedAt())
                        .getSingleResult());
    }

    @Override
    @WithTransaction
    public Uni<Boolean> remove(String prefix) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("DELETE FROM denied_destination WHERE prefix = :prefix")
                        .setParameter("prefix", prefix)
                        .executeUpdate())
                .map(removed -> removed > 0);
    }
}

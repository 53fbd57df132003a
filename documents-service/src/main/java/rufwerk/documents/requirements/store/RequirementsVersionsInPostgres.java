package rufwerk.documents.requirements.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.requirements.RequirementsVersion;
import rufwerk.documents.requirements.RequirementsVersions;

/** Two operators at once: one waits for the other, both versions are stored, and the later one is in force. */
@ApplicationScoped
class RequirementsVersionsInPostgres implements RequirementsVersions {
    private static final long LOCK = 0x72657175_6972656dL;
    private static final long NO_COPY = -1;

    @Override
    @WithSession
    public Uni<Long> current() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT coalesce(max(version), 0) FROM requirements_version", Long.class)
                        .getSingleResult());
    }

    @Override
    @WithSession
    public Uni<List<RequirementsVersion>> list() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT version, received_at, received_from, copy_of
                                  FROM requirements_version
                                 ORDER BY version DESC""", Object[].class).getResultList())
                .map(rows -> rows.stream()
                        .map(RequirementsVersionsInPostgres::version)
                        .toList());
    }

    @Override
    @WithSession
    public Uni<@Nullable String> yaml(long version) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT yaml FROM requirements_version WHERE version = :version", String.class)
                        .setParameter("version", version)
                        .getSingleResultOrNull());
    }

    @Override
    @WithTransaction
    public Uni<RequirementsVersion> add(String yaml, String operator, @Nullable Long copyOf, Instant now) {
        return Panache.getSession()
                .chain(session -> waitForTurn(session)
                        .chain(() -> session.createNativeQuery("""
                                        INSERT INTO requirements_version (received_at, received_from, copy_of, yaml)
                                        VALUES (:now, :operator, nullif(:copy_of, -1), :yaml)
                                        RETURNING version, received_at, received_from, copy_of""", Object[].class)
                                .setParameter("now", now)
                                .setParameter("operator", operator)
                                .setParameter("copy_of", copyOf == null ? NO_COPY : copyOf)
                                .setParameter("yaml", yaml)
                                .getSingleResult()
                                .map(RequirementsVersionsInPostgres::version))
                        .call(added -> forgetOldVersions(session)));
    }

    private static Uni<Integer> waitForTurn(Mutiny.Session session) {
        return session.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(:lock)", Integer.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    private static Uni<Integer> forgetOldVersions(Mutiny.Session session) {
        return session.createNativeQuery("""
                        DELETE FROM requirements_version
                         WHERE version <= (SELECT version
                                             FROM requirements_version
                                            ORDER BY version DESC
                                            LIMIT 1 OFFSET :kept)""").setParameter("kept", KEPT).executeUpdate();
    }

    private static RequirementsVersion version(Object[] row) {
        return new RequirementsVersion(
                (Long) row[0], ((OffsetDateTime) row[1]).toInstant(), (String) row[2], (Long) row[3]);
    }
}

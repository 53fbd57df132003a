package rufwerk.kit.postgres;

import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import rufwerk.kit.problem.SqlState;

/**
 * Brings the database to this version before anybody reads it, under Flyway's lock.
 *
 * <p>Flyway is asked only where something is missing: to find out that nothing is, it opens two connections over JDBC, which
 * takes a fifth of a native executable's start.
 */
@ApplicationScoped
class MigrateDatabase {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NO_SUCH_TABLE = "42P01";

    private final Flyway flyway;
    private final Pool pool;

    MigrateDatabase(Flyway flyway, Pool pool) {
        this.flyway = flyway;
        this.pool = pool;
    }

    void migrate(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent starting) {
        if (!applied().containsAll(shipped())) {
            flyway.migrate();
        }
    }

    private Set<MigrationVersion> shipped() {
        var configuration = flyway.getConfiguration();
        String prefix = configuration.getSqlMigrationPrefix();
        String separator = configuration.getSqlMigrationSeparator();
        return configuration
                .getResourceProvider()
                .getResources(prefix, configuration.getSqlMigrationSuffixes())
                .stream()
                .map(file -> file.getFilename().substring(prefix.length()).split(separator, 2)[0])
                .map(MigrationVersion::fromVersion)
                .collect(Collectors.toSet());
    }

    private Set<MigrationVersion> applied() {
        Set<MigrationVersion> versions = new HashSet<>();
        try {
            pool.query("SELECT version FROM flyway_schema_history WHERE success AND version IS NOT NULL")
                    .execute()
                    .await()
                    .atMost(PATIENCE)
                    .forEach(row -> versions.add(MigrationVersion.fromVersion(row.getString(0))));
        } catch (RuntimeException e) {
            // A database that was never migrated.
            if (!SqlState.startsWith(NO_SUCH_TABLE, e)) {
                throw e;
            }
        }
        return versions;
    }
}

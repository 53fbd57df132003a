package rufwerk.bench.stage;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import rufwerk.kit.testing.LocalPostgres;

/**
 * Bytes on disk of each table with its indexes, in one database at one moment; partitions count as their whole.
 */
public record TableSizes(Map<String, Long> bytes) {

    public static TableSizes now(LocalPostgres postgres, String database) {
        Map<String, Long> bytes = new TreeMap<>();
        try (var connection = postgres.connect(database);
                var rows = connection.createStatement().executeQuery("""
                        SELECT coalesce(pg_partition_root(oid)::regclass, oid::regclass)::text,
                               sum(coalesce(pg_total_relation_size(oid), 0))::bigint
                          FROM pg_class
                         WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
                         GROUP BY 1""")) {
            while (rows.next()) {
                bytes.put(rows.getString(1), rows.getLong(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TableSizes(bytes);
    }

    public long of(String table) {
        return bytes.getOrDefault(table, 0L);
    }

    public long total() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }
}

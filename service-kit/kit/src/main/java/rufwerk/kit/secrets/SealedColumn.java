package rufwerk.kit.secrets;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A table's column with sealed texts; needs an index on {@code left(<column>, 12)}.
 *
 * <p>Goes through the table by its id, batch after batch, and then begins again: what cannot be opened never holds up
 * the rest. A row that somebody has locked is left for the next round.
 */
public final class SealedColumn implements SealedStore {
    private final Pool pool;
    private final SealedSecrets secrets;
    private final Spec spec;
    private final Unopenable unopenable;
    private volatile @Nullable Object lastId;

    /**
     * Where the values are.
     *
     * @param id the column that names a row; unique and indexed
     * @param context what a value of the row with this id was sealed for
     */
    public record Spec(String name, String table, String id, String column, Function<Object, String> context) {}

    public SealedColumn(Pool pool, SealedSecrets secrets, Spec spec) {
        this.pool = pool;
        this.secrets = secrets;
        this.spec = spec;
        this.unopenable = new Unopenable(spec.name());
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public Uni<Long> remaining() {
        return pool.preparedQuery(sql("SELECT count(*) FROM %1$s WHERE " + otherThan("$1")))
                .execute(Tuple.of(secrets.currentPrefix()))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    @Override
    public Uni<Integer> resealSome(int atMost) {
        return pool.withTransaction(connection -> next(connection, atMost).chain(rows -> {
            lastId = rows.size() < atMost ? null : rows.getLast().getValue(0);
            List<Tuple> resealed =
                    rows.stream().map(this::resealed).filter(Objects::nonNull).toList();
            return resealed.isEmpty()
                    ? Uni.createFrom().item(0)
                    : connection
                            .preparedQuery(sql("UPDATE %1$s SET %3$s = $2 WHERE %2$s = $1"))
                            .executeBatch(resealed)
                            .replaceWith(resealed.size());
        }));
    }

    private Uni<List<Row>> next(SqlConnection connection, int atMost) {
        Object after = lastId;
        Tuple parameters = Tuple.of(secrets.currentPrefix(), atMost);
        return connection
                .preparedQuery(sql("SELECT %2$s, %3$s FROM %1$s WHERE (" + otherThan("$1") + ")"
                        + (after == null ? "" : " AND %2$s > $3")
                        + " ORDER BY %2$s LIMIT $2 FOR UPDATE SKIP LOCKED"))
                .execute(after == null ? parameters : parameters.addValue(after))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList());
    }

    private @Nullable Tuple resealed(Row row) {
        Object id = row.getValue(0);
        try {
            return Tuple.of(
                    id, secrets.resealText(row.getString(1), spec.context().apply(id)));
        } catch (UnopenableSecret e) {
            unopenable.report(String.valueOf(id));
            return null;
        }
    }

    /** Two ranges, which the index answers; it could not answer an inequality. */
    private static String otherThan(String prefix) {
        return "left(%%3$s, 12) < %1$s OR left(%%3$s, 12) > %1$s".formatted(prefix);
    }

    private String sql(String template) {
        return template.formatted(spec.table(), spec.id(), spec.column());
    }
}

package rufwerk.durchwahl.book.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import rufwerk.durchwahl.book.JournalLine;
import rufwerk.durchwahl.book.Promises;
import rufwerk.durchwahl.book.Publication;

/** The journal is its own outbox: all that is kept beside it is a position. */
@ApplicationScoped
class PublicationInPostgres implements Publication {
    private static final long LOCK = 0x6c656173_655f7075L;
    private static final int BATCH = 1_000;

    private final Pool pool;
    private final Promises promises;

    PublicationInPostgres(Pool pool, Promises promises) {
        this.pool = pool;
        this.promises = promises;
    }

    @Override
    public Uni<Integer> tellNext(Function<List<JournalLine>, Uni<Integer>> tell) {
        return pool.withTransaction(connection -> connection
                .preparedQuery("SELECT pg_try_advisory_xact_lock($1)")
                .execute(Tuple.of(LOCK))
                .chain(locked -> locked.iterator().next().getBoolean(0)
                        ? untold(connection).chain(lines -> tell(connection, lines, tell))
                        : Uni.createFrom().item(0)));
    }

    /** From memory, when this replica has them there and they are still what stands in the journal. */
    private Uni<List<JournalLine>> untold(SqlConnection connection) {
        return connection
                .preparedQuery("SELECT coalesce(max(position), 0) FROM lease_published")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .chain(told -> {
                    List<JournalLine> recent = promises.linesAfter(told, BATCH);
                    return recent.isEmpty()
                            ? readAfter(connection, told)
                            : isWritten(connection, recent.getLast())
                                    .chain(written ->
                                            written ? Uni.createFrom().item(recent) : readAfter(connection, told));
                });
    }

    /** It is not when history was rewritten and nobody has looked since: what was lost must not be told. */
    private static Uni<Boolean> isWritten(SqlConnection connection, JournalLine line) {
        return connection
                .preparedQuery("SELECT id FROM lease_journal_" + line.part() + " WHERE position = $1")
                .execute(Tuple.of(line.position()))
                .map(rows ->
                        rows.size() == 1 && rows.iterator().next().getUUID(0).equals(line.id()));
    }

    private static Uni<List<JournalLine>> readAfter(SqlConnection connection, long position) {
        return connection
                .preparedQuery("SELECT " + JournalRow.COLUMNS
                        + " FROM lease_journal WHERE position > $1 ORDER BY position LIMIT $2")
                .execute(Tuple.of(position, BATCH))
                .map(rows -> rows.stream().map(JournalRow::lineOf).toList());
    }

    private static Uni<Integer> tell(
            SqlConnection connection, List<JournalLine> lines, Function<List<JournalLine>, Uni<Integer>> tell) {
        return lines.isEmpty()
                ? Uni.createFrom().item(0)
                : tell.apply(lines)
                        .call(told -> told == 0
                                ? Uni.createFrom().voidItem()
                                : connection
                                        .preparedQuery("INSERT INTO lease_published (position) VALUES ($1)")
                                        .execute(Tuple.of(lines.get(told - 1).position())));
    }
}

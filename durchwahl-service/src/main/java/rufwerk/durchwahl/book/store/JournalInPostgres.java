package rufwerk.durchwahl.book.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.book.Journal;
import rufwerk.durchwahl.book.JournalLine;
import rufwerk.durchwahl.book.JournalReader;
import rufwerk.durchwahl.book.Mark;
import rufwerk.durchwahl.book.Reading;
import rufwerk.durchwahl.book.TurnTaker;
import rufwerk.durchwahl.book.Writing;

/**
 * The journal as a table to which rows are only ever added.
 *
 * <p>An advisory lock makes a turn: what is read after it was taken includes everything that was committed, and positions
 * are given in the order of the commits, so whoever reads without the lock never misses a line. The primary key would refuse
 * a second line of one position.
 */
@ApplicationScoped
class JournalInPostgres implements Journal {
    private static final long LOCK = 0x6c656173_65626f6fL;
    private static final int PAGE = 5_000;

    /** A replica that was stopped in its turn loses it, and nobody waits for one for ever. */
    private static final String TAKE_TURN = """
            SELECT set_config('lock_timeout', '4s', true),
                   set_config('idle_in_transaction_session_timeout', '4s', true),
                   set_config('statement_timeout', '6s', true),
                   pg_advisory_xact_lock($1)""";

    private final Pool pool;

    JournalInPostgres(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Void> read(JournalReader reader) {
        return pool.withConnection(connection -> readNews(connection, reader));
    }

    @Override
    public Uni<List<JournalLine>> turn(TurnTaker taker) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(TAKE_TURN)
                .execute(Tuple.of(LOCK))
                .chain(() -> readNews(connection, taker))
                .chain(() -> taker.needsBlocks()
                        ? readBlocks(connection, taker)
                        : Uni.createFrom().voidItem())
                .chain(() -> write(connection, taker.mark(), taker.write())));
    }

    private static Uni<Void> readBlocks(SqlConnection connection, TurnTaker taker) {
        return BlockRows.all(connection).invoke(taker::learn).replaceWithVoid();
    }

    private static Uni<Void> readNews(SqlConnection connection, JournalReader reader) {
        Mark mark = reader.mark(); // it may move while we read
        return mark.equals(Mark.START) ? readPages(connection, reader, true) : readOn(connection, reader, mark);
    }

    /** Begins with the line at the mark, to see that it is still the one that was read. */
    private static Uni<Void> readOn(SqlConnection connection, JournalReader reader, Mark mark) {
        return page(connection, mark.position()).chain(lines -> {
            if (lines.isEmpty() || !Mark.of(lines.getFirst()).equals(mark)) {
                return readPages(connection, reader, true);
            }
            List<JournalLine> news = lines.subList(1, lines.size());
            if (!news.isEmpty()) {
                reader.follow(new Reading(false, mark.position(), news));
            }
            return lines.size() < PAGE ? Uni.createFrom().voidItem() : readPages(connection, reader, false);
        });
    }

    private static Uni<Void> readPages(SqlConnection connection, JournalReader reader, boolean restarted) {
        long after = restarted ? 0 : reader.mark().position();
        return page(connection, after + 1).chain(lines -> {
            if (restarted || !lines.isEmpty()) {
                reader.follow(new Reading(restarted, after, lines));
            }
            return lines.size() < PAGE ? Uni.createFrom().voidItem() : readPages(connection, reader, false);
        });
    }

    private static Uni<List<JournalLine>> page(SqlConnection connection, long from) {
        return connection
                .preparedQuery("SELECT " + JournalRow.COLUMNS
                        + " FROM lease_journal WHERE position >= $1 ORDER BY position LIMIT $2")
                .execute(Tuple.of(from, PAGE))
                .map(rows -> rows.stream().map(JournalRow::lineOf).toList());
    }

    private static Uni<List<JournalLine>> write(SqlConnection connection, Mark mark, Writing writing) {
        List<JournalLine> lines = numbered(mark, writing);
        Uni<Void> written = Uni.createFrom().voidItem();
        for (int from = 0; from < lines.size(); from += PAGE) {
            List<JournalLine> page = lines.subList(from, Math.min(from + PAGE, lines.size()));
            written = written.chain(() -> connection
                    .preparedQuery(NewLines.INSERT)
                    .execute(NewLines.of(page))
                    .replaceWithVoid());
        }
        return written.chain(() -> BlockRows.write(connection, writing.blocks()))
                .replaceWith(lines);
    }

    private static List<JournalLine> numbered(Mark mark, Writing writing) {
        List<JournalLine> lines = new ArrayList<>(writing.lines().size());
        for (Writing.Line line : writing.lines()) {
            lines.add(new JournalLine(
                    mark.position() + 1 + lines.size(),
                    writing.part(),
                    UUID.randomUUID(),
                    line.entry(),
                    line.traceparent()));
        }
        return lines;
    }

    /**
     * Nobody can add a line between the look at the last one and the end of the transaction, so no turn is needed. PostgreSQL
     * lets go of the lock before it removes the file, which takes ten times as long.
     */
    @Override
    public Uni<Boolean> empty(int part, Mark last) {
        String table = "lease_journal_" + part;
        return pool.withTransaction(connection -> lock(connection, table)
                .chain(() -> lastOf(connection, table))
                .chain(found -> found == null
                        ? Uni.createFrom().item(true)
                        : found.equals(last)
                                ? truncate(connection, table).replaceWith(true)
                                : Uni.createFrom().item(false)));
    }

    /** Whoever reads the part for longer, such as a backup, is left in peace. */
    private static Uni<Void> lock(SqlConnection connection, String table) {
        return connection
                .query("SET LOCAL lock_timeout = '100ms'; LOCK TABLE " + table)
                .execute()
                .replaceWithVoid();
    }

    private static Uni<@Nullable Mark> lastOf(SqlConnection connection, String table) {
        return connection
                .query("SELECT position, id FROM " + table + " ORDER BY position DESC LIMIT 1")
                .execute()
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Mark(row.getLong(0), row.getUUID(1)))
                        .orElse(null));
    }

    private static Uni<Void> truncate(SqlConnection connection, String table) {
        return connection
                .query("TRUNCATE " + table
                        + "; DELETE FROM lease_published WHERE position < (SELECT max(position) FROM lease_published)")
                .execute()
                .replaceWithVoid();
    }

    @Override
    public Uni<Long> published() {
        return pool.query("SELECT coalesce(max(position), 0) FROM lease_published")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }
}

package rufwerk.orders.events.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.endpoints.EventType;
import rufwerk.orders.events.EventLog;
import rufwerk.orders.events.EventQuery;
import rufwerk.orders.events.LogPage;
import rufwerk.orders.events.LogPosition;
import rufwerk.orders.events.LoggedEvent;
import rufwerk.orders.events.NewEvent;

/**
 * The log in {@code account_event}. What the snapshot of a statement calls its xmin is the oldest transaction that was
 * open then: all before it have ended, so their events are there or never will be.
 */
@ApplicationScoped
class EventLogInPostgres implements EventLog {
    private static final String HORIZON =
            "SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint + base AS horizon FROM event_era";

    private static final String READ = """
            WITH log AS MATERIALIZED (%s)
            SELECT log.horizon, forgotten.transaction AS forgotten_transaction, forgotten.id AS forgotten_id, event.*
              FROM log
              LEFT JOIN forgotten_event AS forgotten ON forgotten.account_id = $1
              LEFT JOIN LATERAL (
                       SELECT e.transaction, e.id, e.event_type, e.message FROM account_event AS e
                        WHERE e.account_id = $1 AND (e.transaction, e.id) > ($2, $3) AND e.transaction < log.horizon
                          AND ($4::text[] IS NULL OR e.event_type = ANY ($4))
                        ORDER BY e.transaction, e.id LIMIT $5) AS event ON true""".formatted(HORIZON);

    private static final String NEWS = """
            WITH log AS MATERIALIZED (%s)
            SELECT seen.account, log.horizon
              FROM log CROSS JOIN unnest($1::uuid[], $2::bigint[], $3::bigint[]) AS seen (account, transaction, id)
             WHERE EXISTS (SELECT FROM account_event AS e
                            WHERE e.account_id = seen.account AND (e.transaction, e.id) > (seen.transaction, seen.id)
                              AND e.transaction < log.horizon)""".formatted(HORIZON);

    private static final String FORGET = """
            WITH old AS (
                DELETE FROM account_event
                 WHERE ctid IN (SELECT ctid FROM account_event
                                 WHERE created_at < $1
                                   AND NOT EXISTS (SELECT FROM held_account WHERE account_id = account_event.account_id)
                                 LIMIT $2)
                RETURNING account_id, transaction, id
            ), latest AS (
                INSERT INTO forgotten_event AS known (account_id, transaction, id)
                SELECT DISTINCT ON (account_id) account_id, transaction, id FROM old
                 ORDER BY account_id, transaction DESC, id DESC
                    ON CONFLICT (account_id) DO UPDATE
                       SET transaction = excluded.transaction, id = excluded.id
                     WHERE (known.transaction, known.id) < (excluded.transaction, excluded.id)
            )
            SELECT count(*)::int FROM old""";

    private final Pool pool;
    private final ObjectMapper json;

    EventLogInPostgres(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    @Override
    public Uni<Void> append(List<NewEvent> events, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                INSERT INTO account_event (account_id, transaction, event_type, message, created_at)
                                SELECT event.account, CAST(CAST(pg_current_xact_id() AS text) AS bigint) + era.base,
                                       event.type, event.message, :now
                                  FROM json_to_recordset(CAST(CAST(:events AS text) AS json))
                                           AS event (account uuid, type text, message text)
                                       CROSS JOIN event_era AS era""")
                        .setParameter("events", written(events))
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<LogPage> read(EventQuery query) {
        String[] types = query.types().stream().map(EventType::code).toArray(String[]::new);
        return pool.preparedQuery(READ)
                .execute(Tuple.of(
                        query.account(),
                        query.after().transaction(),
                        query.after().id(),
                        types.length == 0 ? null : types,
                        query.limit()))
                .map(rows -> page(query, rows));
    }

    @Override
    public Uni<LogPosition> end() {
        return pool.preparedQuery(HORIZON)
                .execute()
                .map(rows -> horizon(rows.iterator().next()));
    }

    @Override
    public Uni<Map<UUID, LogPosition>> news(Map<UUID, LogPosition> seen) {
        List<Map.Entry<UUID, LogPosition>> all = List.copyOf(seen.entrySet());
        return pool.preparedQuery(NEWS)
                .execute(Tuple.of(
                        all.stream().map(Map.Entry::getKey).toArray(UUID[]::new),
                        all.stream().map(each -> each.getValue().transaction()).toArray(Long[]::new),
                        all.stream().map(each -> each.getValue().id()).toArray(Long[]::new)))
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> row.getUUID("account"), EventLogInPostgres::horizon)));
    }

    @Override
    public Uni<Integer> forgetSome(Instant before, int atMost) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(before.atOffset(ZoneOffset.UTC), atMost))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    private String written(List<NewEvent> events) {
        ArrayNode array = json.createArrayNode();
        events.forEach(event -> array.addObject()
                .put("account", event.account().toString())
                .put("type", event.type().code())
                .put("message", event.message()));
        return array.toString();
    }

    /** There is always a row, of which the event's columns are null when there is no event. */
    private static LogPage page(EventQuery query, RowSet<Row> rows) {
        Row first = rows.iterator().next();
        LogPosition forgotten = position(first, "forgotten_transaction", "forgotten_id");
        boolean fromTheBegin = query.after().equals(LogPosition.BEGIN);
        if (!fromTheBegin && forgotten != null && query.after().compareTo(forgotten) < 0) {
            return new LogPage.Forgotten();
        }
        List<LoggedEvent> events = rows.stream()
                .filter(row -> row.getLong("id") != null)
                .map(row -> new LoggedEvent(
                        new LogPosition(row.getLong("transaction"), row.getLong("id")),
                        row.getString("event_type"),
                        row.getString("message")))
                .toList();
        boolean more = events.size() == query.limit();
        return new LogPage.Events(events, more ? events.getLast().position() : horizon(first), more);
    }

    private static LogPosition horizon(Row row) {
        return new LogPosition(row.getLong("horizon"), 0);
    }

    private static @Nullable LogPosition position(Row row, String transaction, String id) {
        Long known = row.getLong(transaction);
        return known == null ? null : new LogPosition(known, row.getLong(id));
    }
}

package rufwerk.durchwahl.book.store;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import rufwerk.durchwahl.book.Asker;
import rufwerk.durchwahl.book.Destination;
import rufwerk.durchwahl.book.Entry;
import rufwerk.durchwahl.book.JournalLine;
import rufwerk.durchwahl.book.Lease;

/** A line of the journal as the table has it. By position: this runs for every line on every replica. */
final class JournalRow {
    static final String COLUMNS = "position, part, id, kind, at, lease_id, asker, durchwahl, destination, leased_at,"
            + " valid_until, route_until, traceparent";

    private JournalRow() {}

    static JournalLine lineOf(Row row) {
        return new JournalLine(row.getLong(0), row.getShort(1), row.getUUID(2), entryOf(row), row.getString(12));
    }

    private static Entry entryOf(Row row) {
        EntryKind kind = EntryKind.ofCode(row.getString(3));
        return kind.isOfLease()
                ? kind.entry(leaseOf(row), instant(row, 11), instant(row, 4))
                : kind.entry(instant(row, 4));
    }

    private static Lease leaseOf(Row row) {
        return new Lease(
                row.getUUID(5),
                Asker.stored(row.getString(6)),
                row.getString(7),
                new Destination(row.getString(8)),
                instant(row, 9),
                instant(row, 10));
    }

    private static Instant instant(Row row, int column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}

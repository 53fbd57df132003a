package rufwerk.durchwahl.book.store;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.book.Entry;
import rufwerk.durchwahl.book.JournalLine;
import rufwerk.durchwahl.book.Lease;

/** Lines on their way into the table: an array per column, so that any number of them is one statement. */
final class NewLines {
    static final String INSERT = """
            INSERT INTO lease_journal (position, part, id, kind, at, lease_id, asker, durchwahl, destination, leased_at,
                                       valid_until, route_until, traceparent)
            SELECT *
              FROM unnest($1::bigint[], $2::smallint[], $3::uuid[], $4::text[], $5::timestamptz[], $6::uuid[],
                          $7::text[], $8::text[], $9::text[], $10::timestamptz[], $11::timestamptz[],
                          $12::timestamptz[], $13::text[])""";

    private final Long[] positions;
    private final Short[] parts;
    private final UUID[] ids;
    private final String[] kinds;
    private final OffsetDateTime[] times;
    private final @Nullable UUID[] leaseIds;
    private final @Nullable String[] askers;
    private final @Nullable String[] durchwahlen;
    private final @Nullable String[] destinations;
    private final @Nullable OffsetDateTime[] leasedAt;
    private final @Nullable OffsetDateTime[] validUntil;
    private final @Nullable OffsetDateTime[] routeUntil;
    private final @Nullable String[] traceparents;

    private NewLines(int count) {
        positions = new Long[count];
        parts = new Short[count];
        ids = new UUID[count];
        kinds = new String[count];
        times = new OffsetDateTime[count];
        leaseIds = new UUID[count];
        askers = new String[count];
        durchwahlen = new String[count];
        destinations = new String[count];
        leasedAt = new OffsetDateTime[count];
        validUntil = new OffsetDateTime[count];
        routeUntil = new OffsetDateTime[count];
        traceparents = new String[count];
    }

    static Tuple of(List<JournalLine> lines) {
        var columns = new NewLines(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            columns.set(i, lines.get(i));
        }
        return columns.tuple();
    }

    private void set(int i, JournalLine line) {
        positions[i] = line.position();
        parts[i] = (short) line.part();
        ids[i] = line.id();
        kinds[i] = EntryKind.of(line.entry()).code();
        times[i] = time(line.entry().at());
        traceparents[i] = line.traceparent();
        if (line.entry() instanceof Entry.OfLease entry) {
            set(i, entry.lease());
            routeUntil[i] = time(entry.routeUntil());
        }
    }

    private void set(int i, Lease lease) {
        leaseIds[i] = lease.id();
        askers[i] = lease.asker().id();
        durchwahlen[i] = lease.durchwahl();
        destinations[i] = lease.destination().digits();
        leasedAt[i] = time(lease.leasedAt());
        validUntil[i] = time(lease.validUntil());
    }

    private Tuple tuple() {
        return Tuple.tuple(List.of(
                positions,
                parts,
                ids,
                kinds,
                times,
                leaseIds,
                askers,
                durchwahlen,
                destinations,
                leasedAt,
                validUntil,
                routeUntil,
                traceparents));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

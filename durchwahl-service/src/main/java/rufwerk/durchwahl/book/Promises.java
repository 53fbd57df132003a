package rufwerk.durchwahl.book;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.book.Asker.Customer;
import rufwerk.durchwahl.book.Entry.Expired;
import rufwerk.durchwahl.book.Entry.Leased;
import rufwerk.durchwahl.book.Entry.PartOpened;
import rufwerk.durchwahl.book.Entry.PoolChanged;
import rufwerk.durchwahl.book.Entry.Released;
import rufwerk.durchwahl.book.Entry.Renewed;

/**
 * What is promised and committed, for everybody to read at any time without waiting for those who lease.
 *
 * <p>It follows the journal, a moment behind other replicas. What it knows to lead somewhere does so, unless it was released in
 * that moment; of what it does not know it reads on before it says no.
 */
@Singleton
public class Promises implements JournalReader {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST_READING = Duration.ofMinutes(1);

    private final Journal journal;
    private final SharedReading reading = new SharedReading(this::readOn);
    private volatile Known known = new Known(Mark.START);

    Promises(Journal journal) {
        this.journal = journal;
    }

    /** What the journal said up to a mark. The mark moves before anybody can see what lies behind it. */
    private static final class Known {
        private final Map<LeaseKey, Lease> leases = new ConcurrentHashMap<>();
        private final Map<String, OpenRoute> routes = new ConcurrentHashMap<>();
        private final CustomerLeases ofCustomers = new CustomerLeases();
        private final RecentLines recent = new RecentLines();
        private volatile Mark mark;

        private Known(Mark mark) {
            this.mark = mark;
        }
    }

    /** What the asker is promised for the destination, or null. */
    public @Nullable Lease lease(Asker asker, Destination destination) {
        return known.leases.get(new LeaseKey(asker, destination));
    }

    /** What the customer is promised, by the ids of the leases, wherever that was decided. Fails when it cannot read on. */
    public Uni<Map<UUID, Lease>> leasesOf(Customer customer) {
        return readNews().ifNoItem().after(PATIENCE).fail().map(done -> known.ofCustomers.of(customer));
    }

    /** Where the number leads now, or null: nowhere. Fails when it does not know and cannot read on. */
    public Uni<@Nullable OpenRoute> route(String digits, Instant now) {
        OpenRoute open = open(digits, now);
        return open != null
                ? Uni.createFrom().item(open)
                : readNews().ifNoItem().after(PATIENCE).fail().map(done -> open(digits, now));
    }

    /** Reads what happened elsewhere. Whoever wants to know at the same moment shares one look at the database. */
    public Uni<Void> readNews() {
        return reading.next();
    }

    private Uni<Void> readOn() {
        return journal.read(this).ifNoItem().after(LONGEST_READING).fail();
    }

    @Override
    public Mark mark() {
        return known.mark;
    }

    private @Nullable OpenRoute open(String digits, Instant now) {
        OpenRoute route = known.routes.get(digits);
        return route != null && route.validUntil().isAfter(now) ? route : null;
    }

    /** Committed lines that follow on the position; none does not mean that there are none in the journal. */
    public synchronized List<JournalLine> linesAfter(long position, int atMost) {
        return known.recent.after(position, atMost);
    }

    /** Readings may come from two sides. What does not follow on what is known comes again, and some of it comes twice. */
    @Override
    public synchronized void follow(Reading news) {
        Known next = news.restarted() ? new Known(Mark.START) : known;
        if (news.after() > next.mark.position()) {
            return;
        }
        for (JournalLine line : news.lines()) {
            if (line.position() > next.mark.position()) {
                follow(next, line.entry());
                next.recent.add(line);
                next.mark = Mark.of(line);
            }
        }
        known = next;
    }

    private static void follow(Known known, Entry entry) {
        switch (entry) {
            case Leased(var lease, var routeUntil, var at) -> promise(known, lease, routeUntil);
            case Renewed(var lease, var routeUntil, var at) -> promise(known, lease, routeUntil);
            case Released(var lease, var routeUntil, var at) -> end(known, lease, routeUntil, at);
            case Expired(var lease, var routeUntil, var at) -> end(known, lease, routeUntil, at);
            case PoolChanged changed -> {}
            case PartOpened opened -> {}
        }
    }

    private static void promise(Known known, Lease lease, Instant routeUntil) {
        known.leases.put(LeaseKey.of(lease), lease);
        known.ofCustomers.put(lease);
        known.routes.compute(
                lease.durchwahl(),
                (digits, route) -> route == null ? OpenRoute.to(lease, routeUntil) : route.with(lease, routeUntil));
    }

    private static void end(Known known, Lease lease, Instant routeUntil, Instant now) {
        known.leases.computeIfPresent(
                LeaseKey.of(lease), (key, latest) -> latest.id().equals(lease.id()) ? null : latest);
        known.ofCustomers.remove(lease);
        known.routes.computeIfPresent(
                lease.durchwahl(),
                (digits, route) -> routeUntil.isAfter(now) ? route.without(lease, routeUntil) : null);
    }
}

package rufwerk.durchwahl.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.book.Asker.Anonymous;
import rufwerk.durchwahl.book.Asker.Customer;
import rufwerk.durchwahl.book.Entry.Expired;
import rufwerk.durchwahl.book.Entry.Leased;
import rufwerk.durchwahl.book.Entry.PartOpened;
import rufwerk.durchwahl.book.Entry.PoolChanged;
import rufwerk.durchwahl.book.Entry.Released;
import rufwerk.durchwahl.book.Entry.Renewed;
import rufwerk.durchwahl.tariff.TariffClass;

/**
 * What is lent to whom, as of the last line of the journal and what was decided since. Whoever has the turn decides here,
 * in memory, and enters the decision; nobody else looks at it. Everything that ended is gone before the first decision.
 *
 * <p>For one thread. After a turn that failed a book is worth nothing and is read anew.
 */
public final class LeaseBook {
    private static final Comparator<Lease> BY_END =
            Comparator.comparing(Lease::validUntil).thenComparing(Lease::id);
    private static final int MOST_TOLD_PER_TURN = 500;
    private static final NavigableSet<Lease> NONE = Collections.unmodifiableNavigableSet(new TreeSet<>(BY_END));

    private final PoolNumbers numbers = new PoolNumbers();
    private final Map<UUID, Lease> leases = new HashMap<>();
    private final Map<LeaseKey, Lease> latest = new HashMap<>();
    private final NavigableSet<Lease> byEnd = new TreeSet<>(BY_END);
    private final Map<UUID, NavigableSet<Lease>> byAccount = new HashMap<>();
    private final Map<String, NavigableSet<Lease>> byNumber = new HashMap<>();
    private final Map<UUID, Lease> untold = new LinkedHashMap<>(); // ended, which does not stand in the journal yet
    private final Asks asks = new Asks();

    private final List<Entry> entered = new ArrayList<>();
    private final List<BlockChange> blockChanges = new ArrayList<>();
    private Instant now = Instant.MIN;

    /** The time of all decisions of this turn. */
    public Instant now() {
        return now;
    }

    public @Nullable Lease lease(UUID id) {
        return leases.get(id);
    }

    /** What the asker is promised for the destination, or null. */
    public @Nullable Lease lease(Asker asker, Destination destination) {
        return latest.get(new LeaseKey(asker, destination));
    }

    public int countLeases() {
        return leases.size();
    }

    /** All leases of a customer; those that end first come first. */
    public NavigableSet<Lease> leasesOf(Customer customer) {
        return byAccount.getOrDefault(customer.accountId(), NONE);
    }

    /** All leases of a number; those that end first come first. */
    public NavigableSet<Lease> leasesOf(String durchwahl) {
        return byNumber.getOrDefault(durchwahl, NONE);
    }

    /** What somebody without a key was promised last, or null: nothing, or so long ago that it does not matter. */
    public @Nullable Ask lastAsk(Anonymous asker) {
        return asks.last(asker);
    }

    /** The number that leads to the destination, or led there last; null when there is none, or it drains. */
    public @Nullable LentNumber leadingTo(Destination destination) {
        return numbers.leadingTo(destination);
    }

    public @Nullable LentNumber number(String digits) {
        return numbers.lent(digits);
    }

    /** The longest-rested number of the class; null when none has rested enough. */
    public @Nullable String longestRested(TariffClass tariffClass, Instant restedSince) {
        return numbers.next(tariffClass, restedSince);
    }

    /** By class and prefix. */
    public List<PoolBlock> pool(Instant restedSince) {
        return numbers.usage(now, restedSince);
    }

    /** Lets something happen. */
    public void enter(Entry entry) {
        follow(entry);
        entered.add(entry);
    }

    /** Changes the blocks of the pool. */
    public void change(BlockChange change) {
        numbers.change(change);
        blockChanges.add(change);
        entered.add(new PoolChanged(now));
    }

    /** Whether something would happen if a turn began at this time, though nobody asks for it. */
    boolean isDue(Instant time) {
        return !untold.isEmpty() || hasEnded(time);
    }

    private boolean hasEnded(Instant time) {
        return !byEnd.isEmpty() && !byEnd.first().isActive(time);
    }

    /** Begins a turn: ends what has to end, and forgets who asked before that time. */
    void begin(Instant time, Instant forgotten) {
        now = time;
        while (hasEnded(now)) {
            Lease ended = byEnd.first();
            end(ended);
            untold.put(ended.id(), ended);
        }
        untold.values().stream().limit(MOST_TOLD_PER_TURN).toList().forEach(this::tellOfEnd);
        asks.forgetUntil(forgotten);
    }

    /** Leases end at whole seconds, thousands of them at once: who leases meanwhile shall not wait for all to be written. */
    private void tellOfEnd(Lease ended) {
        LentNumber number = numbers.lent(ended.durchwahl());
        enter(new Expired(ended, number == null ? ended.validUntil() : number.validUntil(), now));
    }

    /** Follows what the journal says, one line after the other. */
    void follow(Entry entry) {
        switch (entry) {
            case Leased(var lease, var routeUntil, var at) -> promise(lease, routeUntil, at);
            case Renewed(var lease, var routeUntil, var at) -> promise(lease, routeUntil, at);
            case Released(var lease, var routeUntil, var at) -> {
                end(lease);
                lead(lease, routeUntil);
            }
            case Expired(var lease, var routeUntil, var at) -> {
                end(lease);
                untold.remove(lease.id());
                if (numbers.lent(lease.durchwahl()) == null) {
                    lead(lease, lease.validUntil()); // its beginning stood in a part that was emptied
                }
            }
            case PoolChanged changed -> {}
            case PartOpened opened -> {}
        }
    }

    private void promise(Lease lease, Instant routeUntil, Instant at) {
        end(lease);
        leases.put(lease.id(), lease);
        latest.put(LeaseKey.of(lease), lease);
        byEnd.add(lease);
        byNumber.computeIfAbsent(lease.durchwahl(), any -> new TreeSet<>(BY_END))
                .add(lease);
        lead(lease, routeUntil);
        switch (lease.asker()) {
            case Customer customer ->
                byAccount
                        .computeIfAbsent(customer.accountId(), any -> new TreeSet<>(BY_END))
                        .add(lease);
            case Anonymous somebody -> asks.note(somebody, new Ask(lease.destination(), at));
        }
    }

    private void lead(Lease lease, Instant routeUntil) {
        numbers.lead(new LentNumber(lease.durchwahl(), lease.destination(), routeUntil));
    }

    /** By its id: the lease itself may have changed. */
    private void end(Lease changed) {
        Lease known = leases.remove(changed.id());
        if (known == null) {
            return;
        }
        latest.remove(LeaseKey.of(known), known);
        byEnd.remove(known);
        remove(known, byNumber, known.durchwahl());
        if (known.asker() instanceof Customer customer) {
            remove(known, byAccount, customer.accountId());
        }
    }

    private static <K> void remove(Lease lease, Map<K, NavigableSet<Lease>> from, K key) {
        from.computeIfPresent(key, (any, known) -> {
            known.remove(lease);
            return known.isEmpty() ? null : known;
        });
    }

    void replaceBlocks(List<Block> blocks) {
        numbers.replaceBlocks(blocks);
    }

    /** What was entered since the last time. */
    List<Entry> takeEntered() {
        List<Entry> taken = List.copyOf(entered);
        entered.clear();
        return taken;
    }

    List<BlockChange> takeBlockChanges() {
        List<BlockChange> taken = List.copyOf(blockChanges);
        blockChanges.clear();
        return taken;
    }
}

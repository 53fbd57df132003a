package rufwerk.durchwahl.book;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.book.Asker.Anonymous;
import rufwerk.durchwahl.book.Entry.Leased;
import rufwerk.durchwahl.book.Entry.OfLease;
import rufwerk.durchwahl.book.Entry.Renewed;
import rufwerk.durchwahl.lease.Granting;
import rufwerk.durchwahl.lease.LeaseOutcome;
import rufwerk.durchwahl.lease.LeaseOutcome.Granted;
import rufwerk.durchwahl.lease.LeaseOutcome.Refused;
import rufwerk.durchwahl.lease.LeaseOutcome.TooMany;
import rufwerk.durchwahl.tariff.TariffClass;

/**
 * Three replicas on one database, one of which is cut off again and again and dies in the end.
 *
 * <p>Decisions are numbered while they are made. Only who has the turn makes any, so the numbers of those that were
 * committed are the order in which they count, and the model can follow them one by one.
 */
class AnonymousLimitComponentTest {
    private static final int DECISIONS = 100_000;
    private static final int DECISIONS_PER_CUT = 6_000;
    private static final int DECISIONS_BEFORE_DEATH = 60_000;
    private static final int NETWORKS = 300;
    private static final int ASKERS_PER_REPLICA = 200;
    private static final String DOOMED = "doomed";

    private final BookDatabase database = new BookDatabase();
    private final TestTerms terms = new TestTerms(ASKERS_PER_REPLICA);
    private final Granting granting = new Granting(terms);
    private final AtomicInteger numbers = new AtomicInteger();
    private final Queue<Decided> decided = new ConcurrentLinkedQueue<>();
    private final Set<Integer> answered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answers = new AtomicInteger();

    @AfterEach
    void closeTheDatabase() {
        database.close();
    }

    /** @param time of its turn; no two turns have the same */
    private record Decided(int number, Anonymous network, Destination destination, Instant time, LeaseOutcome outcome) {
        @Nullable
        Grant grant() {
            return outcome instanceof Granted(var lease) ? new Grant(lease.id(), time) : null;
        }
    }

    private record Grant(UUID leaseId, Instant time) {}

    /** Goes on by some whole seconds whenever it is looked at, so that turns often meet the very end of an interval. */
    private static final class HurryingClock extends Clock {
        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));

        @Override
        public Instant instant() {
            int seconds = ThreadLocalRandom.current().nextInt(1, 20);
            return now.updateAndGet(time -> time.plusSeconds(seconds));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void isExactAcrossReplicasOfWhichOneDies() {
        var clock = new HurryingClock();
        Replica first = new Replica(database, "first", clock, terms).awake();
        Replica second = new Replica(database, "second", clock, terms).awake();
        Replica doomed = new Replica(database, DOOMED, clock, terms).awake();
        first.with(new NumberBlock("491801557", 2, TariffClass.CLASS_0180_1));
        var dead = new AtomicBoolean();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> waitInVain = new ArrayList<>();
            for (int i = 0; i < ASKERS_PER_REPLICA; i++) {
                threads.submit(() -> askOn(first, new AtomicBoolean()));
                threads.submit(() -> askOn(second, new AtomicBoolean()));
                waitInVain.add(threads.submit(() -> askOn(doomed, dead)));
            }
            cutOffAgainAndAgain();
            dead.set(true);
            doomed.close();
            waitInVain.forEach(asker -> asker.cancel(true));
        }

        List<Decided> committed = committed(JournalCopy.of(first.journal()));
        assertThat(committed).hasSizeGreaterThanOrEqualTo(DECISIONS).isSortedAccordingTo(comparing(Decided::time));
        assertThat(faults(committed)).isEmpty();
        // Neither answer is the rule, so both were put to the test.
        assertThat(committed.stream().filter(decision -> decision.outcome() instanceof TooMany))
                .hasSizeBetween(DECISIONS / 10, committed.size() * 9 / 10);
        first.close();
        second.close();
    }

    private void askOn(Replica replica, AtomicBoolean dead) {
        while (answers.get() < DECISIONS && !dead.get()) {
            ask(replica);
        }
    }

    private void ask(Replica replica) {
        var random = ThreadLocalRandom.current();
        var network = new Anonymous("192.0.2." + random.nextInt(NETWORKS));
        var destination = new Destination("442012345" + random.nextInt(3));
        try {
            int number = replica.now(book -> {
                LeaseOutcome outcome = granting.decide(book, network, destination);
                var decision = new Decided(numbers.incrementAndGet(), network, destination, book.now(), outcome);
                decided.add(decision);
                return decision.number();
            });
            answered.add(number);
            answers.incrementAndGet();
        } catch (RuntimeException cutOff) {
            // Whether it was decided is for the journal to say.
        }
    }

    private void cutOffAgainAndAgain() {
        for (int next = DECISIONS_PER_CUT; next < DECISIONS_BEFORE_DEATH; next += DECISIONS_PER_CUT) {
            int enough = next;
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> answers.get() >= enough);
            database.cut(DOOMED);
        }
    }

    /** What counts: all of a turn of which anything was answered or stands in the journal. In its order. */
    private List<Decided> committed(JournalCopy journal) {
        Set<Grant> written = journal.lines().stream()
                .map(JournalLine::entry)
                .filter(entry -> entry instanceof Leased || entry instanceof Renewed)
                .map(entry -> new Grant(((OfLease) entry).lease().id(), entry.at()))
                .collect(toSet());
        Set<Instant> turns = decided.stream()
                .filter(decision -> answered.contains(decision.number()) || written.contains(decision.grant()))
                .map(Decided::time)
                .collect(toSet());
        return decided.stream()
                .filter(decision -> turns.contains(decision.time()))
                .sorted(comparing(Decided::number))
                .toList();
    }

    private static List<String> faults(List<Decided> committed) {
        Map<Anonymous, AskingModel> networks = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (Decided decision : committed) {
            Instant askAgainAt = networks.computeIfAbsent(decision.network(), any -> new AskingModel())
                    .ask(decision.destination().digits(), decision.time());
            switch (decision.outcome()) {
                case Granted granted -> {
                    if (askAgainAt != null) {
                        faults.add("Over-admission: " + decision);
                    }
                }
                case TooMany(var at) -> {
                    if (!at.equals(askAgainAt)) {
                        faults.add("Wrong 106: " + decision);
                    }
                }
                case Refused refused -> faults.add("The pool is large enough: " + decision);
            }
        }
        return faults;
    }
}

package rufwerk.durchwahl.book;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rufwerk.durchwahl.MovableClock;
import rufwerk.durchwahl.book.Asker.Anonymous;
import rufwerk.durchwahl.book.LeakyLine.Break;
import rufwerk.durchwahl.lease.Granting;
import rufwerk.durchwahl.lease.LeaseOutcome;
import rufwerk.durchwahl.lease.LeaseOutcome.Granted;
import rufwerk.durchwahl.tariff.TariffClass;

/** What happens when things go wrong between a decision and its commit; on a real database, with replicas by hand. */
class TurnsComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** The database gives up on a replica after four seconds, and others wait four for their turn before they try again. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private static final Destination LONDON = new Destination("4420123456");

    private static BookDatabase database;

    private final MovableClock clock = new MovableClock();
    private final TestTerms terms = new TestTerms();
    private final Granting granting = new Granting(terms);
    private final List<AutoCloseable> open = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeAll
    static void aDatabase() {
        database = new BookDatabase();
    }

    @AfterAll
    static void closeTheDatabase() {
        database.close();
    }

    @BeforeEach
    void anEmptyJournal() {
        database.reset();
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    @Test
    void leaseNothingToWhoWentAwayAndKeepNoPlaceForThem() {
        Replica replica = replica("one").with(tenNumbers());
        try (HeldTurn held = database.holdTurn()) {
            CompletableFuture<LeaseOutcome> first = promised(replica);
            await().until(held::isWaitedFor);
            List<Cancellable> gone = range(0, terms.mostWaiting())
                    .mapToObj(i -> somebody(replica).subscribe().with(outcome -> {}))
                    .toList();
            gone.forEach(Cancellable::cancel);

            List<CompletableFuture<LeaseOutcome>> others =
                    range(0, 5).mapToObj(i -> promised(replica)).toList();
            held.close();

            assertThat(first).succeedsWithin(PATIENCE);
            assertThat(others).allSatisfy(other -> assertThat(other).succeedsWithin(PATIENCE));
        }
        assertThat(asked).hasValue(6);
        assertThat(database.count("lease_journal WHERE kind = 'leased'")).isEqualTo(6);
    }

    @Test
    void leaseNothingToWhoWentAwayWhileTheirTurnWasWaitedFor() {
        Replica replica = replica("one").with(tenNumbers());
        try (HeldTurn held = database.holdTurn()) {
            Cancellable gone = somebody(replica).subscribe().with(outcome -> {});
            await().until(held::isWaitedFor);
            gone.cancel();
        }

        granted(replica);

        assertThat(asked).hasValue(1);
        assertThat(database.count("lease_journal WHERE kind = 'leased'")).isEqualTo(1);
    }

    @Test
    void sendAwayWhoFindsTheLineFullAndServeAllOthers() {
        Replica replica = replica("one").with(tenNumbers());
        List<CompletableFuture<LeaseOutcome>> waiting;
        try (HeldTurn held = database.holdTurn()) {
            CompletableFuture<LeaseOutcome> first = promised(replica);
            await().until(held::isWaitedFor);
            waiting = range(0, terms.mostWaiting())
                    .mapToObj(i -> promised(replica))
                    .toList();

            assertThat(promised(replica))
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .withCauseInstanceOf(Overloaded.class);
            held.close();
            assertThat(first).succeedsWithin(PATIENCE);
        }
        assertThat(waiting).allSatisfy(each -> assertThat(each).succeedsWithin(PATIENCE));
    }

    @Test
    void sendAwayWhoWaitsTooLongAndServeWhoComesLater() {
        Replica replica = replica("one").with(tenNumbers());
        try (HeldTurn held = database.holdTurn()) {
            assertThat(promised(replica))
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .withCauseInstanceOf(Overloaded.class);
        }
        assertThat(database.count("lease_journal WHERE kind = 'leased'")).isZero();

        granted(replica);

        assertThat(database.count("lease_journal WHERE kind = 'leased'")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Break.class,
            names = {"BEFORE_THE_COMMIT", "BEFORE_THE_ANSWER"})
    void promiseNothingWhoseCommitGotLostAndLeaseNoNumberTwice(Break when) {
        var line = open(new LeakyLine(database.port()));
        Replica unlucky = open(new Replica(database, line.port(), "unlucky", clock, terms).awake());
        unlucky.with(tenNumbers());
        Replica other = replica("other");
        var asker = new Anonymous("192.0.2.1");

        line.breakNext(when);
        assertThat(unlucky.decide(book -> granting.decide(book, asker, LONDON)).subscribeAsCompletionStage())
                .failsWithin(PATIENCE);

        if (when == Break.BEFORE_THE_ANSWER) {
            await().until(() -> database.count("lease_journal WHERE kind = 'leased'") == 1);
        }
        Lease elsewhere = granted(other, new Anonymous("192.0.2.2"), new Destination("4420123457"));
        Lease again = granted(unlucky, asker, LONDON);
        assertThat(again.durchwahl()).isNotEqualTo(elsewhere.durchwahl());
        assertThat(database.count("lease_journal WHERE kind = 'leased'")).isEqualTo(2);
        assertThat(granted(other, asker, LONDON)).isEqualTo(again);
    }

    @Test
    void goOnWithoutAReplicaThatStoppedInItsTurn() throws InterruptedException {
        Replica other = replica("other").with(tenNumbers());
        Replica stopped = replica("stopped");
        var goOn = new CountDownLatch(1);
        var inItsTurn = new CountDownLatch(1);
        CompletableFuture<LeaseOutcome> lost = stopped.decide(book -> {
                    LeaseOutcome outcome = granting.decide(book, new Anonymous("192.0.2.1"), LONDON);
                    inItsTurn.countDown();
                    awaitUninterruptibly(goOn);
                    return outcome;
                })
                .subscribeAsCompletionStage();
        assertThat(inItsTurn.await(10, TimeUnit.SECONDS)).isTrue();

        await().atMost(LONGEST_STOP).until(() -> isGranted(other));

        goOn.countDown();
        assertThat(lost).failsWithin(PATIENCE);
        assertThat(database.count("lease_journal WHERE kind = 'leased'")).isEqualTo(1);
        granted(stopped);
    }

    @Test
    void noticeThatHistoryWasRewrittenBehindTheirBacks() {
        Replica replica = replica("one").with(tenNumbers());
        Lease forgotten = granted(replica, new Anonymous("192.0.2.1"), LONDON);
        database.sql("TRUNCATE lease_journal");
        assertThat(routeOf(replica, forgotten)).isNull();

        // The journal grows to where it was, but with something else in it.
        Replica other = replica("other");
        Lease kept = granted(other, new Anonymous("192.0.2.2"), new Destination("4420123457"));
        granted(other, new Anonymous("192.0.2.3"), new Destination("4420123458"));

        assertThat(routeOf(replica, kept)).isEqualTo(kept.destination());
        assertThat(granted(replica, new Anonymous("192.0.2.4"), kept.destination())
                        .durchwahl())
                .isEqualTo(kept.durchwahl());
        assertThat(replica.promises().lease(new Anonymous("192.0.2.1"), LONDON)).isNull();
    }

    @Test
    void tellWhatTheJournalSaysWhereHistoryWasRewritten() {
        Replica replica = replica("one").with(tenNumbers());
        granted(replica, new Anonymous("192.0.2.1"), LONDON);
        database.sql("TRUNCATE lease_journal");
        Destination kept = new Destination("4420123457");
        granted(replica("other"), new Anonymous("192.0.2.2"), kept);

        List<Destination> told = new ArrayList<>();
        replica.publication()
                .tellNext(lines -> {
                    lines.stream()
                            .map(JournalLine::entry)
                            .filter(Entry.OfLease.class::isInstance)
                            .forEach(entry ->
                                    told.add(((Entry.OfLease) entry).lease().destination()));
                    return Uni.createFrom().item(lines.size());
                })
                .await()
                .atMost(PATIENCE);

        assertThat(told).containsExactly(kept);
    }

    @Test
    void emptyPartsThatNobodyNeedsWhileATransactionStaysOpenSomewhereAndWakeASleeper() throws Exception {
        Replica awake = replica("awake").with(tenNumbers());
        Replica sleeper = open(new Replica(database, "sleeper", clock, terms));
        granted(sleeper, new Anonymous("192.0.2.1"), LONDON);

        try (var old = database.connect()) {
            old.setAutoCommit(false);
            old.createStatement().execute("SELECT txid_current()");
            for (int i = 0; i < 2 * Parts.COUNT; i++) {
                clock.advance(Duration.ofMinutes(61));
                granted(awake, new Anonymous("192.0.2.1"), new Destination("442012346" + i));
                database.sql("INSERT INTO lease_published SELECT max(position) FROM lease_journal"
                        + " ON CONFLICT DO NOTHING");
                await().atMost(PATIENCE).until(() -> database.count("lease_journal") < 12);
            }
        }

        Destination last = new Destination("442012346" + (2 * Parts.COUNT - 1));
        Lease shared = granted(sleeper, new Anonymous("192.0.2.2"), last);
        assertThat(routeOf(awake, shared)).isEqualTo(last);
        assertThat(awake.promises().lease(new Anonymous("192.0.2.1"), last))
                .isNotNull()
                .extracting(Lease::durchwahl)
                .isEqualTo(shared.durchwahl());
        assertThat(database.count("lease_published")).isEqualTo(1);
    }

    private Replica replica(String name) {
        return open(new Replica(database, name, clock, terms).awake());
    }

    private <T extends AutoCloseable> T open(T closeable) {
        open.add(closeable);
        return closeable;
    }

    private static NumberBlock tenNumbers() {
        return new NumberBlock("491801557", 1, TariffClass.CLASS_0180_1);
    }

    /** Another one every time, who wants to go where all others go. */
    private Uni<LeaseOutcome> somebody(Replica replica) {
        var asker = new Anonymous(UUID.randomUUID().toString());
        return replica.decide(book -> {
            asked.incrementAndGet();
            return granting.decide(book, asker, LONDON);
        });
    }

    private CompletableFuture<LeaseOutcome> promised(Replica replica) {
        return somebody(replica).subscribeAsCompletionStage();
    }

    private boolean isGranted(Replica replica) {
        return somebody(replica)
                .map(Granted.class::isInstance)
                .onFailure(Overloaded.class)
                .recoverWithItem(false)
                .await()
                .atMost(PATIENCE);
    }

    private void granted(Replica replica) {
        assertThat(somebody(replica).await().atMost(PATIENCE)).isInstanceOf(Granted.class);
    }

    private Lease granted(Replica replica, Asker asker, Destination destination) {
        LeaseOutcome outcome = replica.now(book -> granting.decide(book, asker, destination));
        assertThat(outcome).isInstanceOf(Granted.class);
        return ((Granted) outcome).lease();
    }

    private @Nullable Destination routeOf(Replica replica, Lease lease) {
        replica.promises().readNews().await().atMost(PATIENCE);
        Instant now = clock.instant();
        OpenRoute route =
                replica.promises().route(lease.durchwahl(), now).await().atMost(PATIENCE);
        return route == null ? null : route.destination();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

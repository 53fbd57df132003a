package rufwerk.orders.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.Span;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rufwerk.kit.events.SafeContext;
import rufwerk.kit.time.CurrentContext;
import rufwerk.orders.OrdersComponent;
import rufwerk.orders.endpoints.EventType;

@OrdersComponent
class EventLogComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    EventLog log;

    @Inject
    ForgetOldEvents forgetOldEvents;

    @Inject
    SafeContext safeContext;

    @Inject
    Pool pool;

    private final UUID account = UUID.randomUUID();

    @Test
    void showsNothingThatCouldStillBeOvertakenByAnOpenTransaction() {
        CompletableFuture<Void> mayCommit = new CompletableFuture<>();
        CompletableFuture<Void> written = new CompletableFuture<>();
        var early = CompletableFuture.runAsync(() -> inTransaction(() -> append("early")
                .invoke(() -> written.complete(null))
                .chain(() -> CurrentContext.keptBy(Uni.createFrom().completionStage(mayCommit)))));
        written.orTimeout(20, TimeUnit.SECONDS).join();
        inTransaction(() -> append("late"));

        assertThat(messages(LogPosition.BEGIN)).isEmpty();

        mayCommit.complete(null);
        early.join();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(messages(LogPosition.BEGIN)).containsExactly("early", "late"));
    }

    @Test
    void losesNoEventToAReaderWhoReadsWhileManyWrite() {
        int writers = 8;
        int transactions = 60;
        try (var threads = Executors.newFixedThreadPool(writers)) {
            List<CompletableFuture<Void>> all = IntStream.range(0, writers)
                    .mapToObj(writer -> CompletableFuture.runAsync(() -> write(writer, transactions), threads))
                    .toList();
            var done = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
            List<String> read = new ArrayList<>();
            LogPosition position = LogPosition.BEGIN;
            int expected = writers * transactions * 2;
            long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
            while (read.size() < expected && System.nanoTime() < deadline) {
                var page = page(position, 7);
                page.events().forEach(event -> read.add(event.message()));
                position = page.next();
            }
            done.join();

            assertThat(read).hasSize(expected).doesNotHaveDuplicates();
            for (int writer = 0; writer < writers; writer++) {
                String name = "writer " + writer + " ";
                assertThat(read.stream().filter(message -> message.startsWith(name)))
                        .containsExactlyElementsOf(IntStream.range(0, transactions * 2)
                                .mapToObj(i -> name + i)
                                .toList());
            }
        }
    }

    @Test
    void readsOnWhereThePageBeforeEndedAlsoWhenItWasEmpty() {
        inTransaction(() -> append("one", "two", "three"));
        await().atMost(SOON).until(() -> messages(LogPosition.BEGIN).size() == 3);

        var first = page(LogPosition.BEGIN, 2);
        var second = page(first.next(), 2);
        var third = page(second.next(), 2);
        inTransaction(() -> append("four"));

        assertThat(first.more()).isTrue();
        assertThat(texts(second)).containsExactly("three");
        assertThat(second.more()).isFalse();
        assertThat(third.events()).isEmpty();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(messages(third.next())).containsExactly("four"));
    }

    @Test
    void showsOnlyTheTypesAndTheAccountThatAreAskedFor() {
        inTransaction(() -> log.append(
                List.of(
                        new NewEvent(account, EventType.ORDER_PLACED, "placed"),
                        new NewEvent(account, EventType.ORDER_FAILED, "failed"),
                        new NewEvent(UUID.randomUUID(), EventType.ORDER_FAILED, "somebody else's")),
                Instant.now()));
        await().atMost(SOON).until(() -> messages(LogPosition.BEGIN).size() == 2);

        var page = read(new EventQuery(account, Set.of(EventType.ORDER_FAILED), LogPosition.BEGIN, 10));

        assertThat(texts((LogPage.Events) page)).containsExactly("failed");
    }

    @Test
    void tellsWhoeverWasAwayForTooLongThatEventsAreMissing() {
        inTransaction(() -> append("old"));
        await().atMost(SOON).until(() -> messages(LogPosition.BEGIN).size() == 1);
        LogPosition before = new LogPosition(1, 0);
        LogPosition after = page(LogPosition.BEGIN, 10).next();
        inTransaction(() -> append("young"));
        run(
                "UPDATE account_event SET created_at = now() - interval '31 days' WHERE account_id = $1 AND message = 'old'");

        forgetOldEvents.forget().await().atMost(SOON);

        assertThat(read(new EventQuery(account, Set.of(), before, 10))).isEqualTo(new LogPage.Forgotten());
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(messages(LogPosition.BEGIN)).containsExactly("young");
            assertThat(messages(after)).containsExactly("young");
        });
    }

    /** Transactions of random length, so that they commit in another order than they begin. */
    private void write(int writer, int transactions) {
        for (int i = 0; i < transactions; i++) {
            String first = "writer " + writer + " " + 2 * i;
            String second = "writer " + writer + " " + (2 * i + 1);
            Duration length = Duration.ofMillis(ThreadLocalRandom.current().nextInt(1, 8));
            inTransaction(() -> append(first)
                    .chain(() -> CurrentContext.keptBy(
                            Uni.createFrom().voidItem().onItem().delayIt().by(length)))
                    .chain(() -> append(second)));
        }
    }

    private Uni<Void> append(String... messages) {
        return log.append(
                Arrays.stream(messages)
                        .map(message -> new NewEvent(account, EventType.ORDER_PLACED, message))
                        .toList(),
                Instant.now());
    }

    private List<String> messages(LogPosition after) {
        return texts(page(after, 100));
    }

    private static List<String> texts(LogPage.Events page) {
        return page.events().stream().map(LoggedEvent::message).toList();
    }

    private LogPage.Events page(LogPosition after, int limit) {
        return (LogPage.Events) read(new EventQuery(account, Set.of(), after, limit));
    }

    private LogPage read(EventQuery query) {
        return log.read(query).await().atMost(SOON);
    }

    private void run(String sql) {
        pool.preparedQuery(sql).execute(Tuple.of(account)).await().atMost(SOON);
    }

    private <T> void inTransaction(Supplier<Uni<T>> work) {
        safeContext
                .run(Span.getInvalid(), () -> Panache.withTransaction(work))
                .await()
                .atMost(SOON);
    }
}

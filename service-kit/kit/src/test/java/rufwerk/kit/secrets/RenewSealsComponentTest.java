package rufwerk.kit.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rufwerk.kit.secrets.MasterKeyFixtures.BLUE;
import static rufwerk.kit.secrets.MasterKeyFixtures.GREEN;
import static rufwerk.kit.secrets.MasterKeyFixtures.RED;
import static rufwerk.kit.secrets.MasterKeyFixtures.secretsUnder;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.kit.KitComponent;
import rufwerk.kit.events.SafeContext;

@KitComponent
class RenewSealsComponentTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int VALUES = 1050;

    @Inject
    Pool pool;

    @Inject
    SafeContext safeContext;

    private final SealedSecrets before = secretsUnder(RED);
    private final SealedSecrets rotated = secretsUnder(GREEN, RED);
    private final List<RenewSeals> replicas = new ArrayList<>();

    @BeforeEach
    void sealSomeValues() {
        pool.preparedQuery("DELETE FROM master_key WHERE id IN ($1, $2)")
                .execute(Tuple.of(before.currentKey(), rotated.currentKey()))
                .await()
                .atMost(SOON);
        run("CREATE TABLE jar (id bigint PRIMARY KEY, sealed text, writes integer NOT NULL DEFAULT 0)");
        run("""
                CREATE FUNCTION count_writes() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN NEW.writes := OLD.writes + 1; RETURN NEW; END $$""");
        run("CREATE TRIGGER counted BEFORE UPDATE ON jar FOR EACH ROW EXECUTE FUNCTION count_writes()");
        pool.preparedQuery("INSERT INTO jar (id, sealed) VALUES ($1, $2)")
                .executeBatch(IntStream.range(0, VALUES)
                        .mapToObj(i -> Tuple.of((long) i, before.sealText("jam " + i, "jar " + i)))
                        .toList())
                .await()
                .atMost(SOON);
        run("INSERT INTO jar (id) VALUES (-1)");
    }

    @AfterEach
    void clearUp() {
        replicas.forEach(replica -> replica.stop(new ShutdownEvent()));
        run("DROP TABLE jar");
        run("DROP FUNCTION count_writes");
    }

    @Test
    void movesEveryValueOnceWithSeveralReplicasAtWork() {
        replica(jars());
        replica(jars());
        replica(jars());

        await().atMost(SOON).until(() -> remaining() == 0);

        assertAllAreMovedAfter(1);
    }

    @Test
    void goesOnWhereACrashInterruptedABatch() {
        var batches = new AtomicInteger();
        var crashing = new Wrapped(jars()) {
            @Override
            public Uni<Integer> resealSome(int atMost) {
                return batches.incrementAndGet() == 4
                        ? pool.withTransaction(connection -> connection
                                .query("UPDATE jar SET sealed = 'half done' WHERE id > 900")
                                .execute()
                                .chain(() -> Uni.createFrom().failure(new IllegalStateException("crash"))))
                        : super.resealSome(atMost);
            }
        };
        RenewSeals first = replica(crashing);
        await().atMost(SOON).until(() -> batches.get() >= 4);
        first.stop(new ShutdownEvent());

        replica(jars());

        await().atMost(SOON).until(() -> remaining() == 0);
        assertAllAreMovedAfter(1);
    }

    @Test
    void passesOverWhatItCannotOpenAndCountsIt() {
        String lost = secretsUnder(BLUE).sealText("lost", "jar 3");
        pool.preparedQuery("UPDATE jar SET sealed = $1 WHERE id BETWEEN 0 AND 199")
                .execute(Tuple.of(lost))
                .await()
                .atMost(SOON);

        replica(jars());

        await().atMost(SOON).until(() -> remaining() == 200);
        assertThat(sealedTexts(0, 199)).containsOnly(lost);
        assertThat(sealedTexts(200, VALUES)).allMatch(rotated::isCurrent);
    }

    @Test
    void letsOneStoreFailWithoutTheOthers() {
        var failing = new Wrapped(jars()) {
            @Override
            public Uni<Long> remaining() {
                return Uni.createFrom().failure(new IllegalStateException("out of order"));
            }
        };
        replica(failing, jars());

        await().atMost(SOON).until(() -> remaining() == 0);
    }

    @Test
    void leavesValuesToTheNewestKeyWhileReplicasDisagree() {
        SealedSecrets late = secretsUnder(RED, GREEN);
        replica(late, jars(late));
        await().atMost(SOON).until(() -> knownKeys().contains(late.currentKey()));
        replica(jars());

        await().atMost(SOON).until(() -> remaining() == 0);
        await().during(Duration.ofSeconds(7)).atMost(SOON).until(() -> remaining() == 0);

        assertAllAreMovedAfter(1);
    }

    @Test
    void goesBackToAnOlderKeyThatComesFirstAgain() {
        var ring = new AtomicReference<>(KeyRing.parse(RED + "," + GREEN));
        var changing = new SealedSecrets(ring::get);
        replica(changing, jars(changing));
        await().atMost(SOON).until(() -> knownKeys().contains(before.currentKey()));

        ring.set(KeyRing.parse(GREEN + "," + RED));
        await().atMost(SOON).until(() -> remaining() == 0);
        ring.set(KeyRing.parse(RED + "," + GREEN));

        await().atMost(SOON)
                .until(() -> sealedTexts(0, VALUES).stream().allMatch(text -> text.startsWith(before.currentPrefix())));
    }

    @Test
    void movesWhatALateReplicaSealsUnderTheOldKeyAfterwards() {
        replica(jars());
        await().atMost(SOON).until(() -> remaining() == 0);

        pool.preparedQuery("UPDATE jar SET sealed = $1 WHERE id = 7")
                .execute(Tuple.of(before.sealText("jam 7", "jar 7")))
                .await()
                .atMost(SOON);

        await().atMost(SOON).until(() -> remaining() == 0);
        assertThat(rotated.openText(sealedTexts(7, 7).getFirst(), "jar 7")).isEqualTo("jam 7");
    }

    /** A store in front of another. */
    private static class Wrapped implements SealedStore {
        private final SealedStore store;

        Wrapped(SealedStore store) {
            this.store = store;
        }

        @Override
        public String name() {
            return "wrapped " + store.name();
        }

        @Override
        public Uni<Long> remaining() {
            return store.remaining();
        }

        @Override
        public Uni<Integer> resealSome(int atMost) {
            return store.resealSome(atMost);
        }
    }

    private SealedColumn jars() {
        return jars(rotated);
    }

    private SealedColumn jars(SealedSecrets secrets) {
        return new SealedColumn(pool, secrets, new SealedColumn.Spec("jars", "jar", "id", "sealed", id -> "jar " + id));
    }

    private RenewSeals replica(SealedStore... stores) {
        return replica(rotated, stores);
    }

    private RenewSeals replica(SealedSecrets secrets, SealedStore... stores) {
        var replica = new RenewSeals(
                List.of(stores), secrets, safeContext, pool, Clock.systemUTC(), new SimpleMeterRegistry());
        replicas.add(replica);
        replica.start(new StartupEvent());
        return replica;
    }

    private List<String> knownKeys() {
        return pool.query("SELECT id FROM master_key").execute().await().atMost(SOON).stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private long remaining() {
        return jars().remaining().await().atMost(SOON);
    }

    private void assertAllAreMovedAfter(int writes) {
        SealedSecrets afterwards = secretsUnder(GREEN);
        for (Row row : rows(0, VALUES)) {
            long id = row.getLong("id");
            assertThat(afterwards.openText(row.getString("sealed"), "jar " + id))
                    .isEqualTo("jam " + id);
            assertThat(row.getInteger("writes")).isEqualTo(writes);
        }
    }

    private List<String> sealedTexts(long from, long to) {
        return rows(from, to).stream().map(row -> row.getString("sealed")).toList();
    }

    private List<Row> rows(long from, long to) {
        return pool
                .preparedQuery("SELECT * FROM jar WHERE id BETWEEN $1 AND $2 ORDER BY id")
                .execute(Tuple.of(from, to))
                .await()
                .atMost(SOON)
                .stream()
                .toList();
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(SOON);
    }
}

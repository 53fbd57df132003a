package rufwerk.durchwahl.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.All;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.DurchwahlComponent;
import rufwerk.kit.events.CloudEventHeaders;
import rufwerk.kit.events.EventProducer;
import rufwerk.kit.privacy.HeldData;
import rufwerk.kit.privacy.Holding;
import rufwerk.kit.testing.EventSamples;

@DurchwahlComponent
class HeldDataComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Pool pool;

    @Inject
    @All
    List<HeldData> data;

    @Inject
    EventProducer kafka;

    private final UUID account = UUID.randomUUID();

    @Test
    void knowsEveryTableOfItsDatabase() {
        List<String> tables = pool.query("""
                        SELECT relname FROM pg_class
                         WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
                           AND relname NOT LIKE '%schema_history'""").executeAndAwait().stream()
                .map(row -> row.getString(0))
                .toList();

        assertThat(data.stream().flatMap(held -> held.holdings().stream()).map(Holding::table))
                .containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void keepsOfAnErasedAccountTheFiguresOfItsCallsAlone() {
        insert("""
                INSERT INTO routed_call (call_id, called, destination, account_id, asked_at)
                VALUES (gen_random_uuid()::text, '491805000000', '442012345678', $1, now())""");
        insert("""
                INSERT INTO call_record (call_id, account_id, called, destination, tariff_class, started_at, ended_at,
                                         seconds, cents)
                VALUES ($1::uuid::text, $1, '491805000000', '442012345678', '0180-5', now(), now(), 60, 14)""");

        erase();

        await().atMost(SOON).until(() -> count("SELECT count(*) FROM routed_call WHERE account_id = $1") == 0);
        assertThat(count("""
                        SELECT count(*) FROM call_record
                         WHERE call_id = $1::uuid::text AND account_id IS NULL AND destination = '' AND cents = 14""")).isOne();
    }

    /** Told twice, as after a crash. */
    private void erase() {
        String json = EventSamples.publishedBy("orders-service")
                .sample("orders.account.erasing")
                .replaceAll("\"account_id\": \"[^\"]+\"", "\"account_id\": \"" + account + "\"");
        for (int i = 0; i < 2; i++) {
            var out =
                    new ProducerRecord<>("orders.events.v1", account.toString(), json.getBytes(StandardCharsets.UTF_8));
            CloudEventHeaders.write(
                    out.headers(),
                    UUID.randomUUID(),
                    "orders.account.erasing",
                    Instant.now(),
                    account.toString(),
                    null);
            kafka.send(out).await().atMost(SOON);
        }
    }

    private void insert(String sql) {
        pool.preparedQuery(sql).executeAndAwait(Tuple.of(account));
    }

    private long count(String sql) {
        return pool.preparedQuery(sql)
                .executeAndAwait(Tuple.of(account))
                .iterator()
                .next()
                .getLong(0);
    }
}

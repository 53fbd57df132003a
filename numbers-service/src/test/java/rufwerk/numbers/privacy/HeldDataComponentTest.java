package rufwerk.numbers.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

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
import rufwerk.kit.events.CloudEventHeaders;
import rufwerk.kit.events.EventProducer;
import rufwerk.kit.privacy.HeldData;
import rufwerk.kit.privacy.Holding;
import rufwerk.kit.testing.EventSamples;
import rufwerk.kit.testing.PostgresAndKafka;
import rufwerk.numbers.NumbersComponent;

@NumbersComponent
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
    void keepsOfAnErasedAccountWhatItsOrdersCameToAlone() {
        insert("INSERT INTO used_nonce (account_id, nonce, used_at) VALUES ($1, 'nonce', now())");
        insert("""
                INSERT INTO assignment (order_id, account_id, failure, decided_at)
                VALUES (-abs(hashtext($1::uuid::text))::bigint, $1, 'NO_NUMBER_AVAILABLE', now())""");

        erase();

        await().atMost(SOON).until(() -> count("SELECT count(*) FROM used_nonce WHERE account_id = $1") == 0);
        assertThat(count("SELECT count(*) FROM assignment WHERE account_id = $1"))
                .isZero();
        assertThat(count("""
                        SELECT count(*) FROM assignment
                         WHERE order_id = -abs(hashtext($1::uuid::text))::bigint AND failure IS NOT NULL""")).isOne();
    }

    @Test
    void tellsDocumentsServiceOfContracts() {
        given().header("Authorization", "Bearer " + PostgresAndKafka.DOCUMENTS_TO_NUMBERS_TOKEN)
                .get("/v1/accounts/" + account + "/contracts")
                .then()
                .statusCode(200)
                .body("live", equalTo(0))
                .body("last_ended_at", nullValue());
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

package rufwerk.durchwahl;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.book.Promises;
import rufwerk.kit.access.ApiKey;
import rufwerk.kit.access.Customers;
import rufwerk.kit.access.Fingerprint;
import rufwerk.kit.access.ReplicatedAccount;
import rufwerk.kit.access.ReplicatedAccount.Credential;
import rufwerk.kit.access.ReplicatedAccount.Kind;
import rufwerk.kit.access.ReplicatedAccount.Status;
import rufwerk.kit.testing.PostgresAndKafka;

/** One-liners that bring the running service into the state a test needs. */
@Singleton
public class Fixtures {
    private static final String RATES = """
            prefix,name,cents_per_minute
            44,United Kingdom,1.2
            447,United Kingdom mobile,6.5
            870,Inmarsat,350
            49,Germany,0.9
            43,Austria,14
            """;

    private final Pool pool;
    private final Promises promises;
    private final MovableClock clock;
    private final Customers customers;
    private final ObjectMapper json;
    private final String kafka;

    Fixtures(
            Pool pool,
            Promises promises,
            MovableClock clock,
            Customers customers,
            ObjectMapper json,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
        this.pool = pool;
        this.promises = promises;
        this.clock = clock;
        this.customers = customers;
        this.json = json;
        this.kafka = kafka;
    }

    /** Noon, an empty pool, and the rates above. */
    public void reset() {
        clock.backToNoon();
        // In the order in which events are published, or the two might wait for each other.
        sql("TRUNCATE lease_published, lease_journal, pool_block, routed_call, call_record");
        sql("UPDATE pool_level SET percent = 0");
        promises.readNews().await().atMost(Duration.ofSeconds(10));
        allowAllDestinations();
        putRateDeck(RATES).then().statusCode(200);
    }

    /** Over HTTP, so that the service forgets at once what was denied. */
    private void allowAllDestinations() {
        List<String> denied =
                operator().get("/v1/denied-destinations").jsonPath().getList("prefix");
        denied.forEach(prefix -> operator().delete("/v1/denied-destinations/{prefix}", prefix));
    }

    private static RequestSpecification operator() {
        return given().auth()
                .preemptive()
                .basic(PostgresAndKafka.OPERATOR_USERNAME, PostgresAndKafka.OPERATOR_PASSWORD);
    }

    public void sql(String statement) {
        pool.query(statement).execute().await().atMost(Duration.ofSeconds(10));
    }

    public long count(String table) {
        return pool.query("SELECT count(*) FROM " + table)
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong(0);
    }

    public Response putRateDeck(String csv) {
        return operator().contentType("text/csv").body(csv).put("/v1/rate-deck");
    }

    public Response postBlock(String prefix, int extensionDigits, String tariffClass) {
        return operator()
                .contentType("application/json")
                .body(Map.of("prefix", prefix, "extension_digits", extensionDigits, "tariff_class", tariffClass))
                .post("/v1/pool/blocks");
    }

    public Response route(String called) {
        return given().header("Authorization", "Bearer " + PostgresAndKafka.SWITCH_KEY)
                .get("/routes/{called}", called);
    }

    /** A key of a new account, once this service has learnt of it. */
    public String aKey() {
        return aKeyOf(ApiKey.issue(false));
    }

    public String aTestKey() {
        return aKeyOf(ApiKey.issue(true));
    }

    /** Unrestricted but for what is given. */
    public String aKeyWith(
            List<String> scopes, List<String> networks, @Nullable Instant expiresAt, @Nullable Integer perMinute) {
        ApiKey key = ApiKey.issue(false);
        return publish(
                key,
                new Credential(
                        UUID.randomUUID(),
                        Kind.API_KEY,
                        Fingerprint.of(key.text()),
                        false,
                        null,
                        scopes,
                        networks,
                        expiresAt,
                        perMinute));
    }

    private String aKeyOf(ApiKey key) {
        return publish(
                key, new Credential(UUID.randomUUID(), Kind.API_KEY, Fingerprint.of(key.text()), key.isTest(), null));
    }

    private String publish(ApiKey key, Credential credential) {
        var account = new ReplicatedAccount(UUID.randomUUID(), 1, Status.ACTIVE, false, List.of(credential));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                    ReplicatedAccount.TOPIC, account.accountId().toString(), json.writeValueAsBytes(account)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> customers.byApiKey(key.text()).isPresent());
        return key.text();
    }
}

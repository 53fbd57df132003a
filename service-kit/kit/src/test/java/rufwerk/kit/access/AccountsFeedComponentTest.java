package rufwerk.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import rufwerk.kit.KitComponent;
import rufwerk.kit.access.ReplicatedAccount.Credential;
import rufwerk.kit.access.ReplicatedAccount.Kind;
import rufwerk.kit.access.ReplicatedAccount.Status;
import rufwerk.kit.events.EventProducer;
import rufwerk.kit.events.ParkedEvents;

@KitComponent
class AccountsFeedComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    AccountsFeed feed;

    @Inject
    Customers customers;

    @Inject
    EventProducer producer;

    @Inject
    ObjectMapper json;

    @Inject
    Pool pool;

    @Inject
    ParkedEvents parkedEvents;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void learnsKeysAndTheirRevocationFromTheTopic() throws Exception {
        UUID account = UUID.randomUUID();
        ApiKey key = ApiKey.issue(false);

        publish(account, 1, key);
        await().atMost(SOON).until(() -> customers.byApiKey(key.text()).isPresent());

        publish(account, 2);
        await().atMost(SOON).until(() -> customers.byApiKey(key.text()).isEmpty());
    }

    @Test
    void keepsAccountsForTheNextStart() throws Exception {
        UUID account = UUID.randomUUID();

        publish(account, 7, ApiKey.issue(false));

        await().atMost(SOON).until(() -> storedVersions(account).equals(List.of(7L)));
    }

    @Test
    void forgetsAnAccountOfWhichATombstoneStands() throws Exception {
        UUID account = UUID.randomUUID();
        ApiKey key = ApiKey.issue(false);
        publish(account, 1, key);
        await().atMost(SOON).until(() -> storedVersions(account).equals(List.of(1L)));

        send(account, null);

        await().atMost(SOON).until(() -> customers.byApiKey(key.text()).isEmpty());
        await().atMost(SOON).until(() -> storedVersions(account).isEmpty());
    }

    @Test
    void parksWhatItCannotReadOnceAndGoesOn() throws Exception {
        UUID account = UUID.randomUUID();
        ApiKey key = ApiKey.issue(false);

        for (String corrupt : List.of("", "no JSON", "[]", "{}", "null")) {
            send(account, corrupt.getBytes(StandardCharsets.UTF_8));
        }
        send(account, json.writeValueAsBytes(withNetwork(account, "everywhere")));
        publish(account, 1, key);

        await().atMost(SOON).until(() -> customers.byApiKey(key.text()).isPresent());
        await().atMost(SOON).until(() -> storedVersions(account).equals(List.of(1L)));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(parked(account)).hasSize(6).contains("", "no JSON", "[]", "{}", "null"));
    }

    @Test
    void passesOverAKeptAccountItCannotRead() throws Exception {
        UUID account = UUID.randomUUID();

        for (String corrupt :
                List.of("", "no JSON", "{}", json.writeValueAsString(withNetwork(account, "everywhere")))) {
            assertThat(feed.recall(corrupt)).isFalse();
        }
        assertThat(feed.recall(json.writeValueAsString(withNetwork(account, "192.0.2.0/24"))))
                .isTrue();
    }

    @Test
    void parksARecordOnceHoweverOftenItIsMet() {
        UUID account = UUID.randomUUID();
        var record = new ConsumerRecord<>(
                ReplicatedAccount.TOPIC,
                0,
                1_000_000L,
                account.toString(),
                "unreadable".getBytes(StandardCharsets.UTF_8));

        for (int start = 0; start < 3; start++) {
            parkedEvents
                    .parkOnce(record, new IllegalArgumentException())
                    .await()
                    .atMost(SOON);
        }

        assertThat(parked(account)).containsExactly("unreadable");
    }

    /** What stands on the parked topic about an account. */
    private List<String> parked(UUID account) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "allow.auto.create.topics", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(ReplicatedAccount.TOPIC + ".kit-test.parked").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (account.toString().equals(record.key())) {
                        found.add(
                                record.value() == null
                                        ? "nothing"
                                        : new String(record.value(), StandardCharsets.UTF_8));
                    }
                }
            }
            return found;
        }
    }

    private List<Long> storedVersions(UUID account) {
        return pool
                .preparedQuery("SELECT version FROM account_replica WHERE account_id = $1")
                .execute(Tuple.of(account))
                .await()
                .atMost(SOON)
                .stream()
                .map(row -> row.getLong(0))
                .toList();
    }

    private void publish(UUID account, long version, ApiKey... keys) throws Exception {
        List<Credential> credentials = List.of(keys).stream()
                .map(key ->
                        new Credential(UUID.randomUUID(), Kind.API_KEY, Fingerprint.of(key.text()), key.isTest(), null))
                .toList();
        send(
                account,
                json.writeValueAsBytes(new ReplicatedAccount(account, version, Status.ACTIVE, false, credentials)));
    }

    private static ReplicatedAccount withNetwork(UUID account, String network) {
        var credential = new Credential(
                UUID.randomUUID(), Kind.API_KEY, "", false, null, List.of(), List.of(network), null, null);
        return new ReplicatedAccount(account, 1, Status.ACTIVE, false, List.of(credential));
    }

    private void send(UUID account, byte[] value) {
        producer.send(new ProducerRecord<>(ReplicatedAccount.TOPIC, account.toString(), value))
                .await()
                .atMost(SOON);
    }
}

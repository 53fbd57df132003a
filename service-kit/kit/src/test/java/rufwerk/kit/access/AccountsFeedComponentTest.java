package rufwerk.kit.access;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import rufwerk.kit.KitComponent;
import rufwerk.kit.access.ReplicatedAccount.Credential;
import rufwerk.kit.access.ReplicatedAccount.Kind;
import rufwerk.kit.access.ReplicatedAccount.Status;
import rufwerk.kit.events.EventProducer;

@KitComponent
class AccountsFeedComponentTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Customers customers;

    @Inject
    EventProducer producer;

    @Inject
    ObjectMapper json;

    @Inject
    Pool pool;

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
    void passesOverWhatItCannotRead() throws Exception {
        UUID account = UUID.randomUUID();
        ApiKey key = ApiKey.issue(false);

        for (String corrupt : List.of("", "no JSON", "[]", "{}", "null")) {
            send(account, corrupt.getBytes(StandardCharsets.UTF_8));
        }
        send(account, null);
        publish(account, 1, key);

        await().atMost(SOON).until(() -> customers.byApiKey(key.text()).isPresent());
        await().atMost(SOON).until(() -> storedVersions(account).equals(List.of(1L)));
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

    private void send(UUID account, byte[] value) {
        producer.send(new ProducerRecord<>(ReplicatedAccount.TOPIC, account.toString(), value))
                .await()
                .atMost(SOON);
    }
}

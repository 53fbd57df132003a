package rufwerk.bench.stage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import rufwerk.kit.access.ApiKey;
import rufwerk.kit.access.Fingerprint;
import rufwerk.kit.access.ReplicatedAccount;
import rufwerk.kit.access.ReplicatedAccount.Credential;
import rufwerk.kit.access.ReplicatedAccount.Kind;
import rufwerk.kit.access.ReplicatedAccount.Status;
import rufwerk.local.Json;

/** A key that a service learns as it learns every key: from the topic of accounts. */
public final class KnownKey {
    private final ApiKey key = ApiKey.issue(false);

    public String text() {
        return key.text();
    }

    public void publish(String bootstrapServers) {
        var credential = new Credential(UUID.randomUUID(), Kind.API_KEY, Fingerprint.of(key.text()), false, null);
        var account = new ReplicatedAccount(UUID.randomUUID(), 1, Status.ACTIVE, false, List.of(credential));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            ReplicatedAccount.TOPIC,
                            account.accountId().toString(),
                            Json.write(account).getBytes(StandardCharsets.UTF_8)))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package rufwerk.kit.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.events.KafkaReader;

/**
 * Keeps this replica's knowledge of accounts up to date: from its table at start, then from all of {@code accounts.v1}.
 *
 * <p>Without a consumer group, because every replica needs every account in memory. A revoked key takes effect with the
 * record; the table follows and only serves the next start.
 */
@ApplicationScoped
class AccountsFeed {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Customers customers;
    private final Pool pool;
    private final ObjectMapper json;
    private final KafkaReader reader;

    AccountsFeed(
            Customers customers,
            Pool pool,
            ObjectMapper json,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.customers = customers;
        this.pool = pool;
        this.json = json;
        this.reader = new KafkaReader("accounts", kafka, Map.of(), this::follow);
    }

    void start(@Observes StartupEvent event) {
        pool.query("SELECT document FROM account_replica")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(30))
                .forEach(row -> {
                    ReplicatedAccount account = read(row.getString(0).getBytes(StandardCharsets.UTF_8));
                    if (account != null) {
                        customers.learn(account);
                    }
                });
        reader.start();
    }

    void stop(@Observes ShutdownEvent event) {
        reader.stop();
    }

    private void follow(KafkaConsumer<String, byte[]> kafka) {
        List<TopicPartition> partitions = List.of();
        while (reader.isRunning() && partitions.isEmpty()) {
            partitions = kafka.partitionsFor(ReplicatedAccount.TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                reader.pause();
            }
        }
        kafka.assign(partitions);
        kafka.seekToBeginning(partitions);
        while (reader.isRunning()) {
            for (ConsumerRecord<String, byte[]> received : kafka.poll(POLL)) {
                ReplicatedAccount account = read(received.value());
                if (account != null && customers.learn(account)) {
                    keep(account, received.value());
                }
            }
        }
    }

    /** The account, or null for what no version of us could have written: it is reported and passed over. */
    private @Nullable ReplicatedAccount read(byte @Nullable [] document) {
        try {
            ReplicatedAccount account = json.readValue(Objects.requireNonNull(document), ReplicatedAccount.class);
            Objects.requireNonNull(account.accountId());
            Objects.requireNonNull(account.status());
            return account;
        } catch (IOException | NullPointerException e) {
            Log.errorf(
                    "Passed over an unreadable record of %s: %s",
                    ReplicatedAccount.TOPIC, e.getClass().getSimpleName());
            return null;
        }
    }

    /** Stores the account for the next start; in an outage of the database, tries until it is back. */
    private void keep(ReplicatedAccount account, byte[] document) {
        while (reader.isRunning()) {
            try {
                pool.preparedQuery("""
                                INSERT INTO account_replica (account_id, version, document) VALUES ($1, $2, $3)
                                ON CONFLICT (account_id) DO UPDATE
                                   SET version = excluded.version, document = excluded.document
                                 WHERE account_replica.version < excluded.version""")
                        .execute(Tuple.of(
                                account.accountId(), account.version(), new String(document, StandardCharsets.UTF_8)))
                        .await()
                        .atMost(Duration.ofSeconds(10));
                return;
            } catch (RuntimeException e) {
                Log.warnf("Account %s is known but not stored yet: %s", account.accountId(), e.getMessage());
                reader.pause();
            }
        }
    }
}

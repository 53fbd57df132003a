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
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.events.KafkaReader;
import rufwerk.kit.events.ParkedEvents;

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
    private final ParkedEvents parkedEvents;
    private final KafkaReader reader;
    private volatile boolean caughtUp;

    AccountsFeed(
            Customers customers,
            Pool pool,
            ObjectMapper json,
            ParkedEvents parkedEvents,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.customers = customers;
        this.pool = pool;
        this.json = json;
        this.parkedEvents = parkedEvents;
        this.reader = new KafkaReader("accounts", kafka, Map.of(), this::follow);
    }

    void start(@Observes StartupEvent event) {
        pool.query("SELECT document FROM account_replica")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(30))
                .forEach(row -> caughtUp |= recall(row.getString(0)));
        reader.start();
    }

    /** Learns an account as it was kept. One that a newer version of us kept waits for the topic, and stops no start. */
    boolean recall(String document) {
        try {
            customers.learn(read(document.getBytes(StandardCharsets.UTF_8)));
            return true;
        } catch (IllegalArgumentException | NullPointerException unreadable) {
            Log.errorf("Passed over a kept account: %s", unreadable.getMessage());
            return false;
        }
    }

    /**
     * Whether customers can be recognised: what was known before the start is enough, so that a restart while Kafka is
     * away is none; a service that knows nothing yet has to read what there is first.
     */
    boolean isCaughtUp() {
        return caughtUp;
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
        Map<TopicPartition, Long> ends = kafka.endOffsets(partitions);
        while (reader.isRunning()) {
            // Before it is waited for more: where there is nothing yet, there is nothing to wait for.
            caughtUp = caughtUp
                    || ends.entrySet().stream().allMatch(end -> kafka.position(end.getKey()) >= end.getValue());
            kafka.poll(POLL).forEach(this::take);
        }
    }

    private void take(ConsumerRecord<String, byte[]> received) {
        try {
            if (received.value() == null) {
                forget(UUID.fromString(received.key()));
                return;
            }
            ReplicatedAccount account = read(received.value());
            if (customers.learn(account)) {
                keep(account, received.value());
            }
        } catch (IllegalArgumentException | NullPointerException unreadable) {
            park(received, unreadable);
        }
    }

    /** What no version of us could have written is put aside, so that what comes after it takes effect. */
    private void park(ConsumerRecord<String, byte[]> received, RuntimeException unreadable) {
        parkedEvents
                .parkOnce(received, unreadable)
                .subscribe()
                .with(
                        parked -> {},
                        failure -> Log.errorf(
                                "%s-%d@%d is unreadable, and parked after the next start: %s",
                                received.topic(), received.partition(), received.offset(), failure.getMessage()));
    }

    private ReplicatedAccount read(byte @Nullable [] document) {
        try {
            ReplicatedAccount account = json.readValue(Objects.requireNonNull(document), ReplicatedAccount.class);
            Objects.requireNonNull(account.accountId());
            Objects.requireNonNull(account.status());
            return account;
        } catch (IOException e) {
            throw new IllegalArgumentException("The value is no account", e);
        }
    }

    /** The account is erased, and what this topic said about it with it. */
    private void forget(UUID account) {
        customers.forget(account);
        store(account, "DELETE FROM account_replica WHERE account_id = $1", Tuple.of(account));
    }

    private void keep(ReplicatedAccount account, byte[] document) {
        store(
                account.accountId(),
                """
                INSERT INTO account_replica (account_id, version, document) VALUES ($1, $2, $3)
                ON CONFLICT (account_id) DO UPDATE
                   SET version = excluded.version, document = excluded.document
                 WHERE account_replica.version < excluded.version""",
                Tuple.of(account.accountId(), account.version(), new String(document, StandardCharsets.UTF_8)));
    }

    /** For the next start; in an outage of the database, tries until it is back. */
    private void store(UUID account, String statement, Tuple values) {
        while (reader.isRunning()) {
            try {
                pool.preparedQuery(statement).execute(values).await().atMost(Duration.ofSeconds(10));
                return;
            } catch (RuntimeException e) {
                Log.warnf("What is known of account %s is not stored yet: %s", account, e.getMessage());
                reader.pause();
            }
        }
    }
}

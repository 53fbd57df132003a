package rufwerk.numbers.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.ApiKey;
import rufwerk.kit.access.Customers;
import rufwerk.kit.access.Fingerprint;
import rufwerk.kit.access.ReplicatedAccount;
import rufwerk.kit.access.ReplicatedAccount.Credential;
import rufwerk.kit.access.ReplicatedAccount.Kind;
import rufwerk.kit.access.Scope;
import rufwerk.kit.events.CloudEventHeaders;
import rufwerk.kit.secrets.SealedSecrets;

/** The services around this one: places orders, opens accounts and listens to what is announced. */
@ApplicationScoped
public class Neighbours {
    private static final String SECRET = "8a8e91d214fb728889c7";

    private final ObjectMapper json;
    private final SealedSecrets secrets;
    private final Customers customers;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final List<Announcement> announced = new ArrayList<>();

    Neighbours(
            ObjectMapper json,
            SealedSecrets secrets,
            Customers customers,
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.json = json;
        this.secrets = secrets;
        this.customers = customers;
        Map<String, Object> settings = Map.of("bootstrap.servers", servers);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor("numbers.events.v1").stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** A customer with everything that opens the dialects. */
    public record Customer(UUID accountId, String liveKey, String testKey, String zadarmaUserKey, String secret) {}

    /**
     * What restricts all credentials of a customer.
     *
     * @param signingSecrets for requests of the seven dialect
     */
    public record Terms(
            List<String> scopes,
            List<String> networks,
            @Nullable Integer requestsPerMinute,
            boolean signingRequired,
            List<String> signingSecrets) {
        public static final Terms NONE = new Terms(Scope.everything(), List.of(), null, false, List.of());

        public static Terms scopes(String... scopes) {
            return new Terms(List.of(scopes), List.of(), null, false, List.of());
        }

        public static Terms networks(String... networks) {
            return new Terms(Scope.everything(), List.of(networks), null, false, List.of());
        }

        public static Terms requestsPerMinute(int requests) {
            return new Terms(Scope.everything(), List.of(), requests, false, List.of());
        }

        public static Terms signing(boolean required, String... secrets) {
            return new Terms(Scope.everything(), List.of(), null, required, List.of(secrets));
        }
    }

    /** What this service said about an order. */
    public record Announcement(String orderId, String type, String json) {}

    /** A new customer, as soon as the service knows them. */
    public Customer aCustomer() {
        return aCustomer(Terms.NONE);
    }

    public Customer aCustomer(Terms terms) {
        var customer = new Customer(
                UUID.randomUUID(),
                ApiKey.issue(false).text(),
                ApiKey.issue(true).text(),
                UUID.randomUUID().toString().replace("-", "").substring(0, 20),
                SECRET);
        List<Credential> credentials = new ArrayList<>();
        credentials.add(credential(Kind.API_KEY, Fingerprint.of(customer.liveKey()), false, null, terms));
        credentials.add(credential(Kind.API_KEY, Fingerprint.of(customer.testKey()), true, null, terms));
        credentials.add(credential(Kind.ZADARMA, customer.zadarmaUserKey(), false, SECRET, terms));
        terms.signingSecrets()
                .forEach(secret -> credentials.add(
                        credential(Kind.SEVEN_SIGNING, UUID.randomUUID().toString(), false, secret, Terms.NONE)));
        publish(new ReplicatedAccount(
                customer.accountId(), 1, ReplicatedAccount.Status.ACTIVE, terms.signingRequired(), credentials));
        Awaitility.await().until(() -> customers.byApiKey(customer.testKey()).isPresent());
        return customer;
    }

    private Credential credential(Kind kind, String lookup, boolean test, @Nullable String secret, Terms terms) {
        UUID id = UUID.randomUUID();
        return new Credential(
                id,
                kind,
                lookup,
                test,
                secret == null ? null : secrets.sealText(secret, ReplicatedAccount.secretContext(id)),
                terms.scopes(),
                terms.networks(),
                null,
                terms.requestsPerMinute());
    }

    private void publish(ReplicatedAccount account) {
        try {
            producer.send(new ProducerRecord<>(
                    ReplicatedAccount.TOPIC, account.accountId().toString(), json.writeValueAsString(account)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Events of one key arrive in order. */
    public void announceOrder(UUID eventId, String key, String json) {
        announce(eventId, "orders.order.placed", key, json);
    }

    /** As above. */
    public void announceCancellation(UUID eventId, String key, String json) {
        announce(eventId, "orders.order.cancelled", key, json);
    }

    private void announce(UUID eventId, String type, String key, String json) {
        var out = new ProducerRecord<>("orders.events.v1", key, json);
        CloudEventHeaders.write(out.headers(), eventId, type, Instant.now(), key, null);
        producer.send(out);
    }

    /** As documents-service tells it. */
    public void announceNumberCheck(UUID eventId, String checkId, String decision, String json) {
        var out = new ProducerRecord<>("documents.events.v1", checkId, json);
        CloudEventHeaders.write(
                out.headers(), eventId, "documents.number-check." + decision, Instant.now(), checkId, null);
        producer.send(out);
    }

    /** Waits until something is announced about this order; gives all that is announced by then. */
    public List<Announcement> awaitAnnouncements(long orderId) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !announcements(orderId).isEmpty());
        return announcements(orderId);
    }

    private List<Announcement> announcements(long orderId) {
        consumer.poll(Duration.ofMillis(50))
                .forEach(received -> announced.add(new Announcement(
                        received.key(),
                        new String(received.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8),
                        received.value())));
        return announced.stream()
                .filter(announcement -> announcement.orderId().equals(Long.toString(orderId)))
                .toList();
    }

    @PreDestroy
    void close() {
        producer.close();
        consumer.close();
    }
}

package rufwerk.documents.uploads.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rufwerk.kit.access.Customers;
import rufwerk.kit.access.ReplicatedAccount;
import rufwerk.kit.access.ReplicatedAccount.Credential;
import rufwerk.kit.access.ReplicatedAccount.Kind;
import rufwerk.kit.access.Scope;
import rufwerk.kit.secrets.SealedSecrets;

/** Opens accounts as orders-service does. */
@ApplicationScoped
class ZadarmaCustomers {
    private static final String SECRET = "8a8e91d214fb728889c7";

    private final ObjectMapper json;
    private final SealedSecrets secrets;
    private final Customers customers;
    private final KafkaProducer<String, String> producer;

    ZadarmaCustomers(
            ObjectMapper json,
            SealedSecrets secrets,
            Customers customers,
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.json = json;
        this.secrets = secrets;
        this.customers = customers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer());
    }

    record Customer(UUID accountId, String userKey, String secret) {}

    /** A new customer, as soon as the service knows them. */
    Customer aCustomer() throws JsonProcessingException {
        var customer = new Customer(
                UUID.randomUUID(), UUID.randomUUID().toString().replace("-", "").substring(0, 20), SECRET);
        UUID id = UUID.randomUUID();
        var credential = new Credential(
                id,
                Kind.ZADARMA,
                customer.userKey(),
                false,
                secrets.sealText(SECRET, ReplicatedAccount.secretContext(id)),
                Scope.everything(),
                List.of(),
                null,
                null);
        var account = new ReplicatedAccount(
                customer.accountId(), 1, ReplicatedAccount.Status.ACTIVE, false, List.of(credential));
        producer.send(new ProducerRecord<>(
                ReplicatedAccount.TOPIC, account.accountId().toString(), json.writeValueAsString(account)));
        Awaitility.await()
                .until(() -> customers.byZadarmaUserKey(customer.userKey()).isPresent());
        return customer;
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}

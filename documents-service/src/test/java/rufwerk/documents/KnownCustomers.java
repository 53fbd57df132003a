package rufwerk.documents;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.ApiKey;
import rufwerk.kit.access.Customers;
import rufwerk.kit.access.Fingerprint;
import rufwerk.kit.access.ReplicatedAccount;
import rufwerk.kit.access.ReplicatedAccount.Credential;
import rufwerk.kit.access.ReplicatedAccount.Kind;
import rufwerk.kit.access.Scope;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.kit.zadarma.ZadarmaSignature;

/** Opens accounts as orders-service does, and speaks to the running service as their customers do. */
@ApplicationScoped
public class KnownCustomers {
    private static final String SECRET = "8a8e91d214fb728889c7";

    private final ObjectMapper json;
    private final SealedSecrets secrets;
    private final Customers customers;
    private final KafkaProducer<String, String> producer;

    KnownCustomers(
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

    /** A customer with what opens our own API and the Zadarma dialect. */
    public record KnownCustomer(UUID accountId, String key, String userKey, String secret) {

        RequestSpecification asking() {
            return given().header("X-Api-Key", key);
        }

        /** The query is signed and sent as it is. */
        Response get(String path, String query) {
            return signed(path, query).get(query.isEmpty() ? path : path + "?" + query);
        }

        Response form(String method, String path, String form) {
            return signed(path, form)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .body(form)
                    .request(method, path);
        }

        private RequestSpecification signed(String path, String pairs) {
            return given().urlEncodingEnabled(false)
                    .header("Authorization", userKey + ":" + ZadarmaSignature.of(path, pairs, secret));
        }
    }

    /** A new one, as soon as the service knows them. */
    public KnownCustomer aCustomer() {
        var customer = new KnownCustomer(
                UUID.randomUUID(),
                ApiKey.issue(false).text(),
                UUID.randomUUID().toString().replace("-", "").substring(0, 20),
                SECRET);
        publish(new ReplicatedAccount(
                customer.accountId(),
                1,
                ReplicatedAccount.Status.ACTIVE,
                false,
                List.of(
                        credential(Kind.API_KEY, Fingerprint.of(customer.key()), null),
                        credential(Kind.ZADARMA, customer.userKey(), customer.secret()))));
        Awaitility.await().until(() -> customers.byApiKey(customer.key()).isPresent());
        return customer;
    }

    private Credential credential(Kind kind, String lookup, @Nullable String secret) {
        UUID id = UUID.randomUUID();
        return new Credential(
                id,
                kind,
                lookup,
                false,
                secret == null ? null : secrets.sealText(secret, ReplicatedAccount.secretContext(id)),
                Scope.everything(),
                List.of(),
                null,
                null);
    }

    private void publish(ReplicatedAccount account) {
        try {
            producer.send(new ProducerRecord<>(
                    ReplicatedAccount.TOPIC, account.accountId().toString(), json.writeValueAsString(account)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}

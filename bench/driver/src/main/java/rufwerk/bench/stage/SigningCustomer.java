package rufwerk.bench.stage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import rufwerk.kit.access.ReplicatedAccount;
import rufwerk.kit.access.ReplicatedAccount.Credential;
import rufwerk.kit.access.ReplicatedAccount.Kind;
import rufwerk.kit.access.ReplicatedAccount.Status;
import rufwerk.kit.access.Scope;
import rufwerk.kit.secrets.KeyRing;
import rufwerk.kit.secrets.SealedSecrets;
import rufwerk.local.Json;
import rufwerk.local.demo.ZadarmaSignature;

/** A customer who signs requests as Zadarma's do. */
public record SigningCustomer(UUID account, ZadarmaSignature signature) {

    public static List<SigningCustomer> some(int count) {
        return Stream.generate(SigningCustomer::any).limit(count).toList();
    }

    /** As a request header. */
    public String authorization(String path, String query) {
        return "Authorization: " + signature.authorization(path, query);
    }

    /** Returns once Kafka has them; a service may take a moment longer. */
    public static void publish(List<SigningCustomer> customers, String bootstrapServers) {
        var secrets = new SealedSecrets(() -> KeyRing.parse(Surroundings.MASTER_KEY));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer())) {
            for (SigningCustomer customer : customers) {
                byte[] account = Json.write(customer.replicated(secrets)).getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(
                        ReplicatedAccount.TOPIC, customer.account().toString(), account));
            }
        }
    }

    private static SigningCustomer any() {
        return new SigningCustomer(UUID.randomUUID(), new ZadarmaSignature(text(), text()));
    }

    private static String text() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    private ReplicatedAccount replicated(SealedSecrets secrets) {
        UUID id = UUID.randomUUID();
        String sealed = secrets.sealText(signature.secret(), ReplicatedAccount.secretContext(id));
        var credential = new Credential(
                id, Kind.ZADARMA, signature.userKey(), false, sealed, Scope.everything(), List.of(), null, null);
        return new ReplicatedAccount(account, 1, Status.ACTIVE, false, List.of(credential));
    }
}

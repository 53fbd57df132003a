package rufwerk.local.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import rufwerk.kit.testing.Keytool;
import rufwerk.kit.testing.LocalKafka;
import rufwerk.kit.testing.Ports;
import rufwerk.local.stack.KafkaAccess;
import rufwerk.local.stack.PortPlan;
import rufwerk.local.stack.Service;

/**
 * Kafka as the manifests for production want it: TLS on both sides, rights for each service, no topic that nobody made.
 * The port without TLS is the administrator's.
 */
final class SecuredKafka implements KafkaAccess {
    private final Certificates certificates;
    private final int port = Ports.any();

    SecuredKafka(Path folder) {
        certificates = Certificates.of(Manifests.users(), folder);
    }

    @Override
    public LocalKafka start(Path folder, PortPlan ports) {
        var kafka = LocalKafka.start(folder, ports.kafka(), ports.kafkaController(), settings(ports));
        kafka.createTopics(Manifests.topics());
        try (var admin = kafka.admin()) {
            admin.createAcls(Manifests.rights()).all().get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return kafka;
    }

    @Override
    public Map<String, String> environment(Service service, PortPlan ports) {
        Map<String, String> environment = new HashMap<>(Manifests.environment(service));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + port);
        environment.replaceAll((name, value) -> switch (value) {
            case "/kafka/user/user.p12" -> certificates.of(userOf(service)).toString();
            case "/kafka/cluster/ca.p12" -> certificates.trusted().toString();
            case "rufwerk-cluster-ca-cert/ca.password" -> Keytool.PASSWORD;
            default -> value.equals(userOf(service) + "/user.password") ? Keytool.PASSWORD : value;
        });
        return environment;
    }

    /** For clients of Kafka that a test makes itself. */
    Properties clientOf(Service service, PortPlan ports) {
        Properties settings = new Properties();
        environment(service, ports)
                .forEach((name, value) -> settings.put(
                        name.substring("KAFKA_".length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        value));
        return settings;
    }

    private static String userOf(Service service) {
        return service.fullName() + "-kafka";
    }

    private String settings(PortPlan ports) {
        return """
                listeners=PLAINTEXT://127.0.0.1:%d,SECURED://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,SECURED:SSL,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=PLAINTEXT
                ssl.keystore.type=PKCS12
                ssl.keystore.location=%s
                ssl.keystore.password=%s
                ssl.truststore.type=PKCS12
                ssl.truststore.location=%s
                ssl.truststore.password=%s
                ssl.client.auth=required
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:ANONYMOUS
                auto.create.topics.enable=false""".formatted(
                        ports.kafka(),
                        port,
                        ports.kafkaController(),
                        certificates.broker(),
                        Keytool.PASSWORD,
                        certificates.trusted(),
                        Keytool.PASSWORD);
    }
}

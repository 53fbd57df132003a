package rufwerk.local.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rufwerk.local.OwnSuite;
import rufwerk.local.Progress;
import rufwerk.local.demo.Http;
import rufwerk.local.demo.MainJob;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.Service;

/** The certificates, variables and rights that the manifests for production give the services are enough, and no more. */
class SecuredKafkaSystemTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static SecuredKafka kafka;

    @SuppressWarnings("NullAway.Init")
    private static OwnSuite suite;

    @BeforeAll
    static void start() {
        kafka = new SecuredKafka(folder);
        suite = OwnSuite.start(folder, Map.of(), kafka);
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    void doesTheMainJobAndNobodyIsRefusedAnything() throws Exception {
        var job = new MainJob(
                suite.stack(), new Http(Trace.begin()), suite.operator(), suite.customer(), new Progress(System.out));

        assertThat(job.run()).startsWith("+49221");

        for (Service service : Service.values()) {
            assertThat(Files.readString(suite.stack().log(service)))
                    .doesNotContain("AuthorizationException", "Not authorized");
        }
    }

    @Test
    void putsAsideWhatCannotBeWorkedOn() throws Exception {
        var event = new ProducerRecord<>("orders.events.v1", "no order", "no event");
        event.headers().add("ce_type", "orders.order.placed".getBytes(UTF_8));
        try (var administrator = producer(properties(suite.stack().kafka().bootstrapServers()))) {
            administrator.send(event).get(30, SECONDS);
        }

        await("the event to be parked")
                .atMost(PATIENCE)
                .until(() -> suite.operator().parkedEvents(Service.NUMBERS).size() == 1);
    }

    @Test
    void letsNoServiceTellWhatAnotherHasToTell() {
        Properties durchwahl = kafka.clientOf(Service.DURCHWAHL, suite.stack().ports());
        try (var producer = producer(durchwahl)) {
            for (String topic : List.of("orders.events.v1", "accounts.v1", "documents.events.v1")) {
                assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, "key", "forged"))
                                .get(30, SECONDS))
                        .hasCauseInstanceOf(TopicAuthorizationException.class);
            }
        }
    }

    @Test
    void letsNobodyInWithoutACertificate() {
        Properties stranger = kafka.clientOf(Service.DURCHWAHL, suite.stack().ports());
        stranger.keySet().removeIf(name -> name.toString().startsWith("ssl.keystore"));
        stranger.put("max.block.ms", "3000");
        try (var producer = producer(stranger)) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("durchwahl.events.v1", "key", "forged"))
                            .get(30, SECONDS))
                    .hasCauseInstanceOf(SslAuthenticationException.class);
        }
    }

    private static KafkaProducer<String, String> producer(Properties settings) {
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static Properties properties(String bootstrapServers) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrapServers);
        return settings;
    }
}

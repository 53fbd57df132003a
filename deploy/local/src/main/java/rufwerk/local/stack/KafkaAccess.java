package rufwerk.local.stack;

import java.nio.file.Path;
import java.util.Map;
import rufwerk.kit.testing.LocalKafka;

/** How Kafka runs, and how the services come to it. */
public interface KafkaAccess {

    /** With the topics that the services use. */
    LocalKafka start(Path folder, PortPlan ports);

    /** What a service is told about it. */
    Map<String, String> environment(Service service, PortPlan ports);

    /** For one machine: whoever reaches the port may do everything. */
    static KafkaAccess open() {
        return new KafkaAccess() {
            @Override
            public LocalKafka start(Path folder, PortPlan ports) {
                var kafka = LocalKafka.start(folder, ports.kafka(), ports.kafkaController());
                kafka.createTopics(LocalKafka.TOPICS);
                return kafka;
            }

            @Override
            public Map<String, String> environment(Service service, PortPlan ports) {
                return Map.of("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
            }
        };
    }
}

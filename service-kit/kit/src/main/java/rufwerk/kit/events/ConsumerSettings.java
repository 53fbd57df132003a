package rufwerk.kit.events;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** What all who read Kafka have in common: from the beginning, only committed records, commit by hand. */
final class ConsumerSettings {
    private ConsumerSettings() {}

    /** {@code kafka} says where and as whom; {@code own} goes before all. */
    static Map<String, Object> of(Map<String, Object> kafka, Map<String, Object> own) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.putAll(own);
        return settings;
    }
}

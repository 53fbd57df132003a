package rufwerk.durchwahl.lease;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.DurchwahlComponent;
import rufwerk.durchwahl.Fixtures;
import rufwerk.kit.testing.EventSamples;

@DurchwahlComponent
class LeasedEventComponentTest {
    @Inject
    Fixtures fixtures;

    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void tellsTheWorldWhichNumberLeadsWhere() throws JsonProcessingException {
        fixtures.reset();
        fixtures.postBlock("4918015579907", 2, "0180-1");

        String durchwahl =
                given().get("/api/txt/442012349999").body().asString().split(",")[1];
        given().get("/api/txt/442012349999").then().statusCode(200);

        List<ConsumerRecord<String, String>> events = eventsFor("442012349999");
        assertThat(events).hasSize(1);
        ConsumerRecord<String, String> event = events.getFirst();
        assertThat(event.key()).isEqualTo(durchwahl);
        assertThat(new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo("durchwahl.leased");
        EventSamples.publishedBy("durchwahl-service").verifyFitsSchema("durchwahl.leased", event.value());
        JsonNode data = json.readTree(event.value());
        assertThat(data.path("durchwahl").asText()).isEqualTo(durchwahl);
        assertThat(data.path("leased_at").asText()).isEqualTo("2026-11-21T12:00:00Z");
        assertThat(data.path("valid_until").asText()).isEqualTo("2026-11-21T12:10:00Z");
    }

    private List<ConsumerRecord<String, String>> eventsFor(String destination) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor("durchwahl.events.v1").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            // The outbox is empty once the broker has everything, so what is there then is all there will be.
            await().until(() -> fixtures.count("outbox") == 0);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(received -> {
                    if (received.value().contains('"' + destination + '"')) {
                        found.add(received);
                    }
                });
            }
        }
        return found;
    }
}

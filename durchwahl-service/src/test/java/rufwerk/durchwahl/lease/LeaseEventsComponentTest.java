package rufwerk.durchwahl.lease;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.DurchwahlComponent;
import rufwerk.durchwahl.Fixtures;
import rufwerk.durchwahl.PublishedEvents;
import rufwerk.kit.testing.EventSamples;

@DurchwahlComponent
class LeasedEventComponentTest {
    @Inject
    Fixtures fixtures;

    @Inject
    ObjectMapper json;

    @Inject
    PublishedEvents published;

    @Test
    void tellsTheWorldWhichNumberLeadsWhere() throws JsonProcessingException {
        fixtures.reset();
        fixtures.postBlock("4918015579907", 2, "0180-1");

        String durchwahl =
                given().get("/api/txt/442012349999").body().asString().split(",")[1];
        given().get("/api/txt/442012349999").then().statusCode(200);

        List<ConsumerRecord<String, String>> events = published.containing("\"442012349999\"");
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
}

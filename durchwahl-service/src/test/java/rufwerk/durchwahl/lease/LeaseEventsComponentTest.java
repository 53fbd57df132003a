package rufwerk.durchwahl.lease;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.durchwahl.DurchwahlComponent;
import rufwerk.durchwahl.Fixtures;
import rufwerk.durchwahl.MovableClock;
import rufwerk.durchwahl.PublishedEvents;
import rufwerk.kit.testing.EventSamples;

@DurchwahlComponent
class LeaseEventsComponentTest {
    @Inject
    Fixtures fixtures;

    @Inject
    MovableClock clock;

    @Inject
    ObjectMapper json;

    @Inject
    PublishedEvents published;

    @BeforeEach
    void aPool() {
        fixtures.reset();
        fixtures.postBlock("4918015579907", 2, "0180-1");
    }

    @Test
    void tellTheWorldWhichNumberLeadsWhere() throws JsonProcessingException {
        String durchwahl = durchwahlOf("442012349999");
        given().get("/api/txt/442012349999").then().statusCode(200);

        List<ConsumerRecord<String, String>> events = published.containing("\"442012349999\"");
        assertThat(events).hasSize(1);
        ConsumerRecord<String, String> event = events.getFirst();
        assertThat(event.key()).isEqualTo(durchwahl);
        assertThat(typeOf(event)).isEqualTo("durchwahl.leased");
        JsonNode data = json.readTree(event.value());
        assertThat(data.path("durchwahl").asText()).isEqualTo(durchwahl);
        assertThat(data.path("leased_at").asText()).isEqualTo("2026-11-21T12:00:00Z");
        assertThat(data.path("valid_until").asText()).isEqualTo("2026-11-21T12:10:00Z");
    }

    @Test
    void tellOnceAndInOrderWhatBecomesOfALease() throws JsonProcessingException {
        String key = fixtures.aKey();
        String lease = leaseOf(key, "442012349998").path("id");
        clock.advance(Duration.ofMinutes(6));
        given().header("X-Api-Key", key)
                .post("/v1/leases/{id}/renew", lease)
                .then()
                .statusCode(200);
        clock.advance(Duration.ofMinutes(1));
        given().header("X-Api-Key", key).delete("/v1/leases/{id}", lease).then().statusCode(204);
        clock.advance(Duration.ofMinutes(1));
        String second = leaseOf(key, "442012349998").path("id");
        clock.advance(Duration.ofMinutes(10));
        await().until(() -> fixtures.count("lease_journal WHERE kind = 'expired'") == 1);

        List<ConsumerRecord<String, String>> events = published.containing("\"442012349998\"");

        assertThat(events.stream().map(LeaseEventsComponentTest::typeOf))
                .containsExactly(
                        "durchwahl.leased",
                        "durchwahl.renewed",
                        "durchwahl.released",
                        "durchwahl.leased",
                        "durchwahl.expired");
        assertThat(events.stream().map(ConsumerRecord::key).distinct()).hasSize(1);
        assertThat(valuesOf("lease_id", events)).containsExactly(lease, lease, lease, second, second);
        assertThat(valuesOf("renewed_at", events)).contains("2026-11-21T12:06:00Z");
        assertThat(valuesOf("released_at", events)).contains("2026-11-21T12:07:00Z");
        assertThat(valuesOf("expired_at", events)).contains("2026-11-21T12:18:00Z");
        EventSamples samples = EventSamples.publishedBy("durchwahl-service");
        events.forEach(event -> samples.verifyFitsSchema(typeOf(event), event.value()));
    }

    private static Response leaseOf(String key, String destination) {
        return given().header("X-Api-Key", key)
                .contentType("application/json")
                .body("{\"destination\":\"" + destination + "\"}")
                .post("/v1/leases");
    }

    private static String durchwahlOf(String destination) {
        return given().get("/api/txt/" + destination).body().asString().split(",")[1];
    }

    private static String typeOf(ConsumerRecord<String, String> event) {
        return new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    private List<String> valuesOf(String field, List<ConsumerRecord<String, String>> events)
            throws JsonProcessingException {
        List<String> values = new ArrayList<>();
        for (var event : events) {
            values.add(json.readTree(event.value()).path(field).asText());
        }
        return values;
    }
}

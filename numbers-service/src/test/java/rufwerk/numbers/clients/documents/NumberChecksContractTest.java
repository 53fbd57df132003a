package rufwerk.numbers.clients.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.numbers.support.Fixtures.anOfferUnderDocuments;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.Folders;
import rufwerk.numbers.checking.NumberCheck;
import rufwerk.numbers.checking.Verdict;
import rufwerk.numbers.checking.Wrongs;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.DirectionId;

/** What documents-service and we have agreed on; its tests read the same samples. */
class NumberChecksContractTest {
    private static final UUID ACCOUNT = UUID.fromString("0b6f2a5e-7d0c-4a52-9c1e-3f1d2b8e9a10");

    /** As Quarkus configures the service's own. */
    private final ObjectMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void asksAsAgreed() throws IOException {
        var check = new NumberCheck(
                UUID.randomUUID(), ACCOUNT, 12, new Direction(new DirectionId(7), anOfferUnderDocuments()));
        ObjectNode expected = (ObjectNode) json.readTree(sample("request"));
        ((ObjectNode) expected.get("direction"))
                .put("area_code", check.direction().offer().areaCode().digits());

        assertThat(json.readTree(json.writeValueAsString(NumberCheckRequest.of(check))))
                .isEqualTo(expected);
    }

    @Test
    void understandsEveryAnswer() throws IOException {
        assertThat(answer("approved")).isEqualTo(new Verdict.Approved());
        assertThat(answer("waiting")).isEqualTo(new Verdict.Undecided(true));
        assertThat(answer("rejected")).isEqualTo(new Verdict.Rejected(List.of("The passport has expired")));
    }

    @Test
    void tellsWhatTheAccountHasToDoFromWhatAnOperatorHasTo() throws IOException {
        String unreviewed = sample("waiting").replace("\"rule\"", "\"state\": \"unreviewed\", \"rule\"");

        assertThat(json.readValue(unreviewed, NumberCheckAnswer.class).toVerdict())
                .isEqualTo(new Verdict.Undecided(false));
    }

    @Test
    void understandsWhatIsWrong() throws IOException {
        assertThat(json.readValue(sample("wrongs"), WrongsAnswer.class).toWrongs())
                .isEqualTo(new Wrongs(new Wrongs.WrongDocument("passport", "The passport has expired"), null));
    }

    private Verdict answer(String name) throws IOException {
        return json.readValue(sample(name), NumberCheckAnswer.class).toVerdict();
    }

    private static String sample(String name) throws IOException {
        return Files.readString(
                Folders.project().resolve("documents-service/api/number-checks").resolve(name + ".sample.json"));
    }
}

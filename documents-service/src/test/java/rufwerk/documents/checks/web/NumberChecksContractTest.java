package rufwerk.documents.checks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static rufwerk.documents.groups.GroupFixtures.NOON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.documents.checks.NumberCheck;
import rufwerk.documents.checks.NumberCheck.Question;
import rufwerk.documents.checks.NumberCheck.Waiting;
import rufwerk.documents.checks.Reason;
import rufwerk.documents.checks.Wrongs;
import rufwerk.documents.groups.DocumentType;
import rufwerk.documents.groups.GroupId;
import rufwerk.documents.requirements.Direction;
import rufwerk.documents.requirements.NumberType;
import rufwerk.kit.testing.Folders;

/** What numbers-service and we have agreed on; its tests read the same samples. */
class NumberChecksContractTest {
    private static final UUID CHECK = UUID.fromString("7d1f6c1e-2b3a-4f5c-8d9e-0a1b2c3d4e5f");
    private static final UUID ACCOUNT = UUID.fromString("0b6f2a5e-7d0c-4a52-9c1e-3f1d2b8e9a10");
    private static final Question QUESTION = new Question(
            CHECK, new GroupId(ACCOUNT, 12), new Direction(7, "DE", NumberType.GEOGRAPHIC, "221", "Köln"), null);

    /** As Quarkus configures the service's own. */
    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    @Test
    void understandsWhatNumbersServiceAsks() throws IOException {
        assertThat(json.treeToValue(sample("request"), NumberCheckRequest.class).question(CHECK))
                .isEqualTo(QUESTION);
    }

    @Test
    void answersAsAgreed() throws IOException {
        Waiting waiting = new Waiting(QUESTION, List.of(new Reason("a", "documents", "missing", "Upload a passport")));

        assertSaysAllOf("waiting", waiting);
        assertSaysAllOf("approved", waiting.approve(NOON).next());
        assertSaysAllOf("rejected", waiting.reject(waiting.reasons(), NOON).next());
    }

    @Test
    void tellsWhatIsWrongAsAgreed() throws IOException {
        Wrongs wrongs = new Wrongs(new Wrongs.WrongDocument(DocumentType.PASSPORT, "The passport has expired"), null);

        assertThat(json.<JsonNode>valueToTree(WrongsView.of(wrongs))).isEqualTo(sample("wrongs"));
    }

    /** We may say more than was agreed on. */
    private void assertSaysAllOf(String name, NumberCheck check) throws IOException {
        JsonNode sample = sample(name);
        JsonNode answer = json.valueToTree(NumberCheckView.of(check));
        assertThat(answer.get("check_id")).isEqualTo(sample.get("check_id"));
        assertThat(answer.get("state")).isEqualTo(sample.get("state"));
        assertThat(answer.get("reasons")).hasSameSizeAs(sample.get("reasons"));
        sample.get("reasons").forEach(reason -> {
            List<String> names = new ArrayList<>();
            answer.get("reasons").get(0).fieldNames().forEachRemaining(names::add);
            assertThat(reason.fieldNames()).toIterable().isSubsetOf(names);
        });
    }

    private JsonNode sample(String name) throws IOException {
        return json.readTree(Files.readString(
                Folders.project().resolve("documents-service/api/number-checks").resolve(name + ".sample.json")));
    }
}

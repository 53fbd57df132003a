package rufwerk.documents.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import rufwerk.documents.DocumentsProblem;
import rufwerk.kit.testing.Folders;

/** What orders-service and we have agreed on; its tests read the same samples. */
class FurtherDocumentsContractTest {
    /** As Quarkus configures the service's own. */
    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    @Test
    void understandsWhatOrdersServiceHandsIn() throws IOException {
        var request = json.treeToValue(sample("request"), FurtherDocumentRequest.class);

        assertThat(request.documentType()).isEqualTo("CONTRACT");
        assertThat(request.document()).isEqualTo("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void saysWhyNothingIsTakenAsAgreed() throws IOException {
        assertIs(DocumentsProblem.MORE_NOT_ASKED, sample("not-asked"));
        assertIs(DocumentsProblem.TOO_MANY_DOCUMENTS, sample("too-many"));
    }

    private static void assertIs(DocumentsProblem problem, JsonNode sample) {
        assertThat(sample.get("code").asText()).isEqualTo(problem.name());
        assertThat(sample.get("title").asText()).isEqualTo(problem.kind().title());
        assertThat(sample.get("status").asInt()).isEqualTo(problem.kind().status());
    }

    private JsonNode sample(String name) throws IOException {
        return json.readTree(Files.readString(Folders.project()
                .resolve("documents-service/api/further-documents")
                .resolve(name + ".sample.json")));
    }
}

package rufwerk.orders.clients.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.Folders;
import rufwerk.orders.clients.documents.NotWantedByDocuments.Why;

/** What documents-service and we have agreed on; its tests read the same samples. */
class FurtherDocumentsContractTest {
    /** As Quarkus configures the service's own. */
    private final ObjectMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void handsInAsAgreed() throws IOException {
        var request = new FurtherDocumentRequest("CONTRACT", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(json.readTree(json.writeValueAsString(request))).isEqualTo(json.readTree(sample("request")));
    }

    @Test
    void understandsWhyNothingIsTaken() throws IOException {
        assertThat(why("not-asked")).isEqualTo(Why.MORE_NOT_ASKED);
        assertThat(why("too-many")).isEqualTo(Why.TOO_MANY_DOCUMENTS);
    }

    @Test
    void takesEverythingElseForAFailure() {
        assertThat(new NotWantedByDocuments.Problem("DOCUMENT_EXISTS").read()).isNull();
        assertThat(new NotWantedByDocuments.Problem(null).read()).isNull();
    }

    private Why why(String name) throws IOException {
        var problem = json.readValue(sample(name), NotWantedByDocuments.Problem.class);
        return Objects.requireNonNull(problem.read()).why();
    }

    private static String sample(String name) throws IOException {
        return Files.readString(Folders.project()
                .resolve("documents-service/api/further-documents")
                .resolve(name + ".sample.json"));
    }
}

package rufwerk.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rufwerk.kit.testing.Folders;
import rufwerk.local.demo.Http;
import rufwerk.local.demo.Trace;
import rufwerk.local.stack.Service;

/** What is published about the APIs is what the services say of themselves. */
@ExtendWith(SuiteUnderTest.Extension.class)
class PublishedApiSystemTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final SuiteUnderTest suite;

    PublishedApiSystemTest(SuiteUnderTest suite) {
        this.suite = suite;
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void documentsAreThoseOfTheRunningServices(Service service) throws IOException {
        JsonNode served = Json.read(new Http(Trace.begin())
                .get(suite.stack().ports().url(service) + "/q/openapi?format=json")
                .text());
        // So that the documents can be replaced at once: cp deploy/local/target/openapi/* docs/openapi/
        Path written = Path.of("target/openapi", service.fullName() + ".json").toAbsolutePath();
        Files.createDirectories(written.getParent());
        Files.writeString(written, JSON.writeValueAsString(JSON.treeToValue(served, Object.class)) + "\n");
        Path published = Folders.project().resolve("docs/openapi").resolve(service.fullName() + ".json");

        assertThat(published)
                .as("If the change is meant, copy %s", written)
                .exists()
                .hasSameTextualContentAs(written);
    }
}

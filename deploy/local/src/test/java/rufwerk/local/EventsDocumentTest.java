package rufwerk.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import rufwerk.kit.testing.Folders;
import rufwerk.local.stack.Service;

/** docs/asyncapi.json tells of every event, by its committed schema. */
class EventsDocumentTest {
    private static final Path DOCS = Folders.project().resolve("docs");
    private static final String SCHEMA = ".schema.json";

    private final JsonNode document = read();

    @Test
    void everyEventWithASchemaIsInTheDocument() throws IOException {
        Set<String> schemas = new TreeSet<>();
        for (Service service : Service.values()) {
            try (var files =
                    Files.list(Folders.project().resolve(service.fullName()).resolve("api/events"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(SCHEMA))
                        .forEach(name -> schemas.add(name.substring(0, name.length() - SCHEMA.length())));
            }
        }
        Set<String> told = new TreeSet<>();
        document.at("/components/messages").fieldNames().forEachRemaining(told::add);

        assertThat(told).isEqualTo(schemas);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        document.findValues("$ref").forEach(reference -> {
            String target = reference.asText();
            if (target.startsWith("#")) {
                assertThat(document.at(target.substring(1)).isMissingNode())
                        .as(target)
                        .isFalse();
            } else {
                assertThat(DOCS.resolve(target)).exists();
            }
        });
    }

    @Test
    void everyMessageTravelsOnAChannel() {
        Set<String> travelling = new TreeSet<>();
        document.path("channels")
                .forEach(channel -> channel.path("messages").fieldNames().forEachRemaining(travelling::add));
        Set<String> told = new TreeSet<>();
        document.at("/components/messages").fieldNames().forEachRemaining(told::add);

        assertThat(travelling).isEqualTo(told);
    }

    private static JsonNode read() {
        try {
            return Json.read(Files.readString(DOCS.resolve("asyncapi.json")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

package rufwerk.kit.testing;

import static com.networknt.schema.InputFormat.JSON;
import static com.networknt.schema.SpecificationVersion.DRAFT_2020_12;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The committed samples and schemas of the events that one service publishes; both sides test against them. */
public final class EventSamples {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    // A wrong uuid or date is a broken contract; the standard alone would let it pass.
                    .formatAssertionsEnabled(true)
                    .build()));

    private final Path folder;

    EventSamples(Path folder) {
        this.folder = folder;
    }

    /** For example {@code publishedBy("orders-service")}. */
    public static EventSamples publishedBy(String service) {
        return new EventSamples(Folders.project().resolve(service).resolve("api/events"));
    }

    /** The sample as committed, after a check that it fits its own schema. */
    public String sample(String type) {
        String sample = read(type + ".sample.json");
        verifyFitsSchema(type, sample);
        return sample;
    }

    public void verifyFitsSchema(String type, String json) {
        var errors = SCHEMAS.getSchema(read(type + ".schema.json"), JSON).validate(json, JSON);
        if (!errors.isEmpty()) {
            throw new AssertionError("%s does not fit its schema: %s%n%s".formatted(type, errors, json));
        }
    }

    /** Field order and white space do not count. */
    public void verifyEqualsSample(String type, String json) {
        try {
            var expected = MAPPER.readTree(sample(type));
            var actual = MAPPER.readTree(json);
            if (!expected.equals(actual)) {
                throw new AssertionError("%s%n expected %s%n but was  %s".formatted(type, expected, actual));
            }
        } catch (JsonProcessingException e) {
            throw new AssertionError(type + " is not JSON: " + json, e);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

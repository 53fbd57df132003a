package rufwerk.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventSamplesTest {
    private static final String LAMP = "{\"lamp_id\": \"4cf3ee25-5c1f-4a39-9b7e-6a6f2b0b1c11\", \"on\": true}";

    @TempDir
    Path folder;

    @BeforeEach
    void aSampleAndItsSchema() throws IOException {
        Files.writeString(folder.resolve("lamp.switched.sample.json"), LAMP);
        Files.writeString(folder.resolve("lamp.switched.schema.json"), """
                {
                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                  "type": "object",
                  "required": ["lamp_id", "on"],
                  "properties": {"lamp_id": {"type": "string", "format": "uuid"}, "on": {"type": "boolean"}}
                }
                """);
    }

    @Test
    void giveTheSampleAsCommitted() {
        assertThat(samples().sample("lamp.switched")).isEqualTo(LAMP);
    }

    @Test
    void ignoreTheOrderOfFields() {
        samples().verifyEqualsSample("lamp.switched", """
                {"on":true,"lamp_id":"4cf3ee25-5c1f-4a39-9b7e-6a6f2b0b1c11"}""");
    }

    @Test
    void noticeAnotherValue() {
        String switchedOff = LAMP.replace("true", "false");

        assertThatThrownBy(() -> samples().verifyEqualsSample("lamp.switched", switchedOff))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected");
    }

    @Test
    void noticeAMissingFieldAndAMalformedId() {
        assertThatThrownBy(() -> samples().verifyFitsSchema("lamp.switched", "{\"lamp_id\":\"seven\"}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("'on'")
                .hasMessageContaining("uuid");
    }

    private EventSamples samples() {
        return new EventSamples(folder);
    }
}

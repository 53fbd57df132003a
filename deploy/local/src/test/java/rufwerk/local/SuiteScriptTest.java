package rufwerk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rufwerk.kit.testing.Folders;

class SuiteScriptTest {

    @ParameterizedTest
    @ValueSource(strings = {"dance", "run --twice", "native no-such-service"})
    void refusesWhatItDoesNotKnowInOneLine(String words) throws Exception {
        Ended refused = suite(words.split(" "));

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.output()).hasSize(1).first().asString().startsWith("Unknown ");
    }

    @Test
    void explainsItself() throws Exception {
        Ended help = suite("help");

        assertThat(help.code()).isZero();
        assertThat(String.join("\n", help.output())).contains("suite run", "suite test", "suite native");
    }

    private record Ended(int code, List<String> output) {}

    private static Ended suite(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "suite"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(Folders.project().toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output.lines().toList());
    }
}

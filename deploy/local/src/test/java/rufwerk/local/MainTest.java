package rufwerk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rufwerk.local.stack.PortPlan;
import rufwerk.local.stack.Service;

class MainTest {
    @Test
    void refusesAnUnknownOptionInOneLine() throws Exception {
        var refused = run("--twice");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.output()).containsExactly("Unknown option --twice. Try: ./suite help");
    }

    @Test
    void namesATakenPortAndStartsNothing() throws Exception {
        var ports = PortPlan.anywhereFree();
        int taken = ports.of(Service.ORDERS);
        try (var _ = new ServerSocket(taken)) {
            var refused = run("--port-base", Integer.toString(ports.base()));

            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.output())
                    .containsExactly("Port %d (orders-service) is taken. Free it, or move all ports with --port-base N."
                            .formatted(taken));
            assertThat(refused.left()).isEmpty();
        }
    }

    private record Ended(int code, List<String> output, List<ProcessHandle> left) {}

    private static Ended run(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", Main.class.getName()));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        // Taken from the caller's environment, these make every JVM begin with a line of its own.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return new Ended(code, output.lines().toList(), process.descendants().toList());
    }
}

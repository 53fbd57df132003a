package rufwerk.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    @TempDir
    Path folder;

    @Test
    void logsToItsFile() throws IOException {
        try (var child = ChildProcess.start(List.of("echo", "hello"), Map.of(), folder.resolve("log"))) {
            assertThat(child.exit().join()).isZero();
        }
        assertThat(folder.resolve("log")).hasContent("hello");
    }

    @Test
    void endsWithItsParentEvenWhenThatIsKilled() throws IOException {
        Path pidOfTheChild = folder.resolve("pid");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = Map.of("CLASSPATH", System.getProperty("java.class.path"));
        var parent = ChildProcess.start(
                List.of(java, Parent.class.getName(), pidOfTheChild.toString()), classPath, folder.resolve("log"));
        await().until(() ->
                Files.exists(pidOfTheChild) && !Files.readString(pidOfTheChild).isEmpty());
        long child = Long.parseLong(Files.readString(pidOfTheChild));

        parent.kill();

        await().until(() ->
                ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
    }

    /** Starts something that would run for ever, tells its id, and waits to be killed. */
    static final class Parent {
        public static void main(String[] arguments) throws Exception {
            Path told = Path.of(arguments[0]);
            var child = ChildProcess.start(List.of("sleep", "1000000"), Map.of(), told.resolveSibling("child.log"));
            Files.writeString(told, Long.toString(child.pid()));
            new CountDownLatch(1).await();
        }
    }
}

package rufwerk.local.stack;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rufwerk.kit.testing.ChildProcess;
import rufwerk.kit.testing.Folders;
import rufwerk.kit.testing.MasterKeyFile;

/** Each service as it is shipped, with an environment that will not do. */
class StartUpSystemTest {
    private static final Program PROGRAM = Program.valueOf(System.getProperty("rufwerk.program", Program.JVM.name()));

    @TempDir
    Path folder;

    private ServiceEnvironment environment;

    @BeforeEach
    void makeSecretsUp() {
        Secrets secrets = Secrets.keptIn(folder.resolve("secrets"));
        Path masterKeys = MasterKeyFile.at(folder.resolve("master-keys"), secrets.masterKey())
                .path();
        environment = new ServiceEnvironment(PortPlan.anywhereFree(), secrets, masterKeys, folder, KafkaAccess.open());
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void refusesToStartWithoutASecret(Service service) throws Exception {
        Map<String, String> incomplete = environment.of(service);
        incomplete.put("DATABASE_PASSWORD", "");
        incomplete.put("MASTER_KEY_FILE", "");

        assertThat(refusalOf(service, incomplete)).isEqualTo("""
                        %s does not start, its environment is not right (see Configuration in the README):
                          DATABASE_PASSWORD is missing
                          MASTER_KEY is missing (or MASTER_KEY_FILE, the path of a file with one key per line)
                        """.formatted(service.fullName()));
    }

    @Test
    void refusesToStartWithADefaultSecretAndKeepsItToItself() throws Exception {
        Map<String, String> weak = environment.of(Service.DURCHWAHL);
        weak.put("SWITCH_KEY", "changeme");

        assertThat(refusalOf(Service.DURCHWAHL, weak))
                .contains("SWITCH_KEY is a default that everybody knows")
                .doesNotContain("changeme", "Exception");
    }

    private String refusalOf(Service service, Map<String, String> environment) throws Exception {
        Path log = folder.resolve("log");
        try (var process = ChildProcess.start(PROGRAM.command(Folders.project(), service), environment, log)) {
            assertThat(process.exit().get(30, SECONDS)).isEqualTo(1);
        }
        return Files.readString(log);
    }
}

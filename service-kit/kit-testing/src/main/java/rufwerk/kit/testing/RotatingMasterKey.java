package rufwerk.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/**
 * Gives a service under test its master key in a file, which the test may change; injected into its fields.
 *
 * <p>To be used beside {@link PostgresAndKafka} with an empty argument {@code MASTER_KEY} and a database of its own:
 * nobody else opens what is in there afterwards.
 */
public class RotatingMasterKey implements QuarkusTestResourceLifecycleManager {
    private final Path folder = Folders.temporary("rufwerk-keys");
    private final MasterKeyFile file = MasterKeyFile.at(folder.resolve("master-keys"), PostgresAndKafka.MASTER_KEY);

    @Override
    public Map<String, String> start() {
        return Map.of("MASTER_KEY_FILE", file.path().toString());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(file, new TestInjector.MatchesType(MasterKeyFile.class));
    }

    @Override
    public void stop() {
        Folders.delete(folder);
    }
}

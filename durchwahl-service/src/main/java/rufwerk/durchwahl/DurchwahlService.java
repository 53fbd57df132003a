package rufwerk.durchwahl;

import io.quarkus.runtime.annotations.QuarkusMain;
import rufwerk.kit.startup.RequiredEnvironment;
import rufwerk.kit.startup.StartUp;

/** Leases 0180 numbers, and tells switches where they lead. */
@QuarkusMain
public final class DurchwahlService {
    static final RequiredEnvironment ENVIRONMENT =
            RequiredEnvironment.of("durchwahl-service").withTokens("SWITCH_KEY");

    private DurchwahlService() {}

    public static void main(String... arguments) {
        StartUp.run(ENVIRONMENT, arguments);
    }
}

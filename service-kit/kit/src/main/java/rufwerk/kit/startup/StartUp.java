package rufwerk.kit.startup;

import io.quarkus.runtime.Quarkus;
import java.util.List;

/** Starts a service, unless its environment is incomplete or unsafe: then it says so in one message and exits with 1. */
public final class StartUp {
    private StartUp() {}

    public static void run(RequiredEnvironment required, String... arguments) {
        List<String> flaws = required.flaws(System.getenv());
        if (!flaws.isEmpty()) {
            System.err.println(message(required.service(), flaws));
            System.exit(1);
        }
        Quarkus.run(arguments);
    }

    static String message(String service, List<String> flaws) {
        return "%s does not start, its environment is not right (see Configuration in the README):%n  %s"
                .formatted(service, String.join(System.lineSeparator() + "  ", flaws));
    }
}

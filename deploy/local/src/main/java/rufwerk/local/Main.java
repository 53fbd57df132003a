package rufwerk.local;

import java.io.UncheckedIOException;
import java.util.List;
import rufwerk.kit.testing.Folders;

/** The entrance that {@code ./suite run} uses. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            var options = Options.parse(arguments);
            return new Suite(options, Folders.project(), new Progress(System.out)).run();
        } catch (SuiteProblem | IllegalStateException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}

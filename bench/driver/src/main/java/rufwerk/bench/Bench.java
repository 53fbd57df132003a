package rufwerk.bench;

import rufwerk.kit.testing.Folders;
import rufwerk.local.Progress;
import rufwerk.local.SuiteProblem;

/** {@code suite bench <name>}. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) {
        var progress = new Progress(System.out);
        String name = arguments.length == 1 ? arguments[0] : "";
        try {
            switch (name) {
                case "access" -> new AccessCost(Folders.project(), progress).measure();
                case "propagation" -> new Propagation(Folders.project(), progress).measure();
                default -> throw new SuiteProblem("Say what to measure: access or propagation");
            }
        } catch (SuiteProblem problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
    }
}

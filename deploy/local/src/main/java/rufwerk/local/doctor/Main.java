package rufwerk.local.doctor;

import java.util.List;
import rufwerk.kit.testing.Folders;
import rufwerk.local.SuiteProblem;

/** The entrance that {@code ./suite doctor} uses; ends with 1 when something is wrong. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            var runFile = Folders.project().resolve(".suite/run.json");
            List<Finding> findings = new Doctor(Installation.parse(arguments, runFile, System.getenv())).examine();
            findings.forEach(finding -> System.out.println(finding.line()));
            boolean healthy = findings.stream().noneMatch(Finding.Wrong.class::isInstance);
            System.out.println(healthy ? "All is well." : "Something is wrong; see the lines that begin with BAD.");
            return healthy ? 0 : 1;
        } catch (SuiteProblem e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}

package rufwerk.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import rufwerk.bench.documents.DocumentsSpeed;
import rufwerk.bench.durchwahl.DurchwahlOptions;
import rufwerk.bench.durchwahl.DurchwahlSpeed;
import rufwerk.bench.numbers.NumbersOptions;
import rufwerk.bench.numbers.NumbersSpeed;
import rufwerk.bench.orders.OrdersOptions;
import rufwerk.bench.orders.OrdersSpeed;
import rufwerk.bench.start.StartSpeed;
import rufwerk.kit.testing.Folders;
import rufwerk.local.Progress;
import rufwerk.local.SuiteProblem;

/** {@code suite bench <name>}. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) {
        var progress = new Progress(SignsOfLife.on(System.out));
        Path project = Folders.project();
        try {
            List<String> options = Arrays.stream(arguments).skip(1).toList();
            switch (arguments.length == 0 ? "" : arguments[0]) {
                case "access" -> new AccessCost(project, progress).measure();
                case "propagation" -> new Propagation(project, progress).measure();
                case "durchwahl" -> new DurchwahlSpeed(project, DurchwahlOptions.parse(options), progress).measure();
                case "numbers" -> new NumbersSpeed(project, NumbersOptions.parse(options), progress).measure();
                case "orders" -> new OrdersSpeed(project, OrdersOptions.parse(options), progress).measure();
                case "start" -> new StartSpeed(project, progress).measure();
                case "documents" -> new DocumentsSpeed(project, progress).measure();
                default ->
                    throw new SuiteProblem(
                            "Say what to measure: access, propagation, durchwahl, numbers, orders, start or documents");
            }
        } catch (SuiteProblem problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
    }
}

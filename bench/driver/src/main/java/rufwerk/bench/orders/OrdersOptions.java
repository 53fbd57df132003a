package rufwerk.bench.orders;

import java.util.List;
import rufwerk.local.SuiteProblem;

/**
 * For how long the transaction is held open that somebody forgot to end.
 *
 * @param deliveries made while a transaction is held open
 */
public record OrdersOptions(int deliveries) {
    private static final OrdersOptions DEFAULT = new OrdersOptions(200_000);

    /** Nothing, or {@code --deliveries <number>}. */
    public static OrdersOptions parse(List<String> arguments) {
        if (arguments.isEmpty()) {
            return DEFAULT;
        }
        if (arguments.size() == 2
                && arguments.getFirst().equals("--deliveries")
                && arguments.getLast().matches("[1-9][0-9]{3,6}")) {
            return new OrdersOptions(Integer.parseInt(arguments.getLast()));
        }
        throw new SuiteProblem("Options of this measurement: --deliveries <number, 1000 or more>");
    }
}

package rufwerk.bench.numbers;

import java.util.ArrayList;
import java.util.List;
import rufwerk.bench.contest.Contest;
import rufwerk.local.SuiteProblem;

/**
 * How much is measured.
 *
 * @param numbers in stock when speeds are compared; searches are also measured with a tenth of it and so on
 * @param rounds of each comparison
 */
public record NumbersOptions(int numbers, int rounds) {
    private static final NumbersOptions DEFAULT = new NumbersOptions(1_000_000, Contest.ROUNDS);

    /** What is ordered while everything becomes warm, and at most in a round: below, a direction would be sold out. */
    private static final int WARM_UP = 250_000;

    private static final int ROUND = 80_000;

    private static final int FIRST_SIZE = 10_000;

    /** Any of {@code --numbers <number>} and {@code --rounds <number>}. */
    public static NumbersOptions parse(List<String> arguments) {
        NumbersOptions options = DEFAULT;
        for (int i = 0; i < arguments.size(); i += 2) {
            String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            if (!value.matches("[1-9][0-9]{0,6}")) {
                throw unknown();
            }
            int number = Integer.parseInt(value);
            options = switch (arguments.get(i)) {
                case "--numbers" -> new NumbersOptions(number, options.rounds);
                case "--rounds" -> new NumbersOptions(options.numbers, number);
                default -> throw unknown();
            };
        }
        int fewest = WARM_UP + options.rounds * ROUND;
        if (options.numbers < fewest) {
            throw new SuiteProblem("Fewer than %,d numbers would be sold out before the end".formatted(fewest));
        }
        return options;
    }

    /** 10,000 and ten times as many again and again, up to the whole stock. */
    List<Integer> sizes() {
        List<Integer> sizes = new ArrayList<>();
        for (long size = FIRST_SIZE; size < numbers; size *= 10) {
            sizes.add((int) size);
        }
        sizes.add(numbers);
        return List.copyOf(sizes);
    }

    private static SuiteProblem unknown() {
        return new SuiteProblem("Options of this measurement: --numbers <number> --rounds <number>");
    }
}

package rufwerk.numbers.inventory.web;

import java.util.List;
import rufwerk.kit.problem.Problem.FieldError;
import rufwerk.kit.problem.ProblemException;
import rufwerk.numbers.NumbersProblem;
import rufwerk.numbers.inventory.RefusedNumber;

/** Names the numbers that cannot be added, and why. */
final class NumbersRefused {
    private static final int MOST_NAMED = 100;

    private NumbersRefused() {}

    /** Names the first hundred: whoever sent a wrong file sees that without reading 10,000 lines. */
    static ProblemException problem(List<RefusedNumber> refused) {
        return NumbersProblem.NUMBERS_REFUSED
                .because(refused.size() + " refused")
                .at(refused.stream()
                        .limit(MOST_NAMED)
                        .map(number -> new FieldError("numbers[" + number.index() + "]", sentence(number.reason())))
                        .toList());
    }

    private static String sentence(RefusedNumber.Reason reason) {
        return switch (reason) {
            case NOT_E164 -> "must be 7 to 15 digits that start with the country calling code";
            case OTHER_AREA -> "must start with calling code and area code of the direction, and go on";
        };
    }
}

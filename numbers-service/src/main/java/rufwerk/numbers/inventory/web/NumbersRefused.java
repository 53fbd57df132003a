package rufwerk.numbers.inventory.web;

import java.util.List;
import rufwerk.kit.problem.Problem;
import rufwerk.kit.problem.Problem.FieldError;
import rufwerk.numbers.NumbersProblem;
import rufwerk.numbers.inventory.RefusedNumber;

/** Carries the refused numbers out of the resource method. */
class NumbersRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int MOST_NAMED = 100;

    private final transient List<RefusedNumber> refused;

    NumbersRefused(List<RefusedNumber> refused) {
        super(null, null, false, false);
        this.refused = refused;
    }

    /** Names the first hundred: whoever sent a wrong file sees that without reading 10,000 lines. */
    Problem toProblem() {
        return new Problem(
                NumbersProblem.NUMBERS_REFUSED.name(),
                NumbersProblem.NUMBERS_REFUSED.kind().title(),
                NumbersProblem.NUMBERS_REFUSED.kind().status(),
                refused.size() + " refused",
                refused.stream()
                        .limit(MOST_NAMED)
                        .map(number -> new FieldError("numbers[" + number.index() + "]", sentence(number.reason())))
                        .toList(),
                null);
    }

    private static String sentence(RefusedNumber.Reason reason) {
        return switch (reason) {
            case NOT_E164 -> "must be 7 to 15 digits that start with the country calling code";
            case OTHER_AREA -> "must start with calling code and area code of the direction, and go on";
        };
    }
}

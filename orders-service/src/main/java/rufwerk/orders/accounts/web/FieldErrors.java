package rufwerk.orders.accounts.web;

import java.util.ArrayList;
import java.util.List;
import rufwerk.kit.problem.Problem.FieldError;
import rufwerk.orders.OrdersProblem;

/** Collects what is wrong with a request, so that one answer names every field at fault. */
final class FieldErrors {
    private final List<FieldError> errors = new ArrayList<>();

    void unless(boolean right, String field, String reason) {
        if (!right) {
            errors.add(new FieldError(field, reason));
        }
    }

    void refuseIfAny() {
        if (!errors.isEmpty()) {
            throw OrdersProblem.INVALID_REQUEST
                    .because("Nothing was changed; errors names the fields")
                    .at(errors);
        }
    }
}

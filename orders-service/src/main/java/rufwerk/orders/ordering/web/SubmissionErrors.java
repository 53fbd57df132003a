package rufwerk.orders.ordering.web;

import java.util.List;
import rufwerk.kit.problem.Problem.FieldError;
import rufwerk.orders.OrdersProblem;
import rufwerk.orders.verification.SubmissionFlaw;

/** What is wrong with a submission, by the names of its fields. */
final class SubmissionErrors {
    private SubmissionErrors() {}

    static void refuse(List<SubmissionFlaw> flaws) {
        List<FieldError> errors = flaws.stream()
                .map(flaw -> new FieldError(fieldOf(flaw), flaw.because()))
                .toList();
        if (!errors.isEmpty()) {
            throw OrdersProblem.INVALID_REQUEST
                    .because("Nothing was taken; errors names the fields")
                    .at(errors);
        }
    }

    private static String fieldOf(SubmissionFlaw flaw) {
        return switch (flaw) {
            case AREA_CODE_MALFORMED, ADDRESS_ELSEWHERE -> "area_code";
            case DOCUMENT_TYPE_UNKNOWN -> "document_type";
            case NO_PDF -> "document";
        };
    }
}

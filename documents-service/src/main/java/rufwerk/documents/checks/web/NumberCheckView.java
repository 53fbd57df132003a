package rufwerk.documents.checks.web;

import java.util.List;
import java.util.UUID;
import rufwerk.documents.checks.NumberCheck;

/**
 * How far a check is.
 *
 * @param state {@code waiting}, {@code approved} or {@code rejected}
 * @param reasons why it is not approved
 */
record NumberCheckView(UUID checkId, String state, List<ReasonView> reasons) {

    /** @param state of the rule; {@code unreviewed}: the customer has done what they can */
    record ReasonView(String rule, String field, String state, String message) {}

    static NumberCheckView of(NumberCheck check) {
        return new NumberCheckView(
                check.id(),
                check.state().code(),
                check.reasons().stream()
                        .map(reason -> new ReasonView(reason.rule(), reason.field(), reason.state(), reason.message()))
                        .toList());
    }
}

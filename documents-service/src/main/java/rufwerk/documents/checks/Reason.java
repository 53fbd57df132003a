package rufwerk.documents.checks;

import java.util.List;
import java.util.stream.Stream;
import rufwerk.documents.groups.GroupField;
import rufwerk.documents.requirements.Evaluation;
import rufwerk.documents.requirements.Finding;

/**
 * One thing that stands in the way of a number.
 *
 * @param rule id of the rule that is not fulfilled
 * @param field of the group; {@code documents} when one is missing or was rejected
 * @param state of the rule, such as {@code missing}; {@code unreviewed}: the customer has done what they can
 * @param message what to do about it, in English, for customers to read
 */
public record Reason(String rule, String field, String state, String message) {
    private static final String DOCUMENTS = "documents";

    static List<Reason> of(Evaluation evaluation) {
        return evaluation.open().stream().flatMap(Reason::of).toList();
    }

    private static Stream<Reason> of(Finding finding) {
        String fix = finding.rule().fix().english();
        String comment = finding.comment();
        String message = comment == null ? fix : comment + " " + fix;
        List<String> fields = finding.fields().isEmpty()
                ? List.of(DOCUMENTS)
                : finding.fields().stream().map(GroupField::code).toList();
        return fields.stream()
                .map(field ->
                        new Reason(finding.rule().id(), field, finding.state().code(), message));
    }
}

package rufwerk.documents.requirements.web;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.groups.DocumentType;
import rufwerk.documents.groups.GroupField;
import rufwerk.documents.groups.GroupId;
import rufwerk.documents.requirements.Evaluation;
import rufwerk.documents.requirements.Finding;

/** Whether a group would do for numbers of a direction, rule by rule. */
@Schema(name = "Evaluation")
record EvaluationView(
        long groupId,
        long directionId,

        @Schema(description = "Version of the requirements; 0: as this release brought them")
        long requirements,

        boolean fulfilled,
        List<FindingView> rules) {

    @Schema(name = "Finding")
    record FindingView(
            @Schema(examples = "de-birthday") String rule,

            @Schema(
                    enumeration = {
                        "fulfilled",
                        "missing",
                        "mismatch",
                        "unreviewed",
                        "more_asked",
                        "rejected",
                        "expired",
                        "outdated"
                    })
            String state,

            @Schema(description = "Fields of the group that are missing or do not match", examples = "date_of_birth")
            List<String> fields,

            @Schema(description = "Documents of which one would do", examples = "passport")
            List<String> documents,

            @Schema(description = "What to do about it; null when there is nothing to do") @Nullable
            String fix,

            @Schema(description = "Of the reviewer who turned the document down") @Nullable
            String comment) {

        static FindingView of(Finding finding, Locale language) {
            return new FindingView(
                    finding.rule().id(),
                    finding.state().code(),
                    finding.fields().stream().map(GroupField::code).toList(),
                    finding.documents().stream().map(DocumentType::code).toList(),
                    finding.isFulfilled() ? null : finding.rule().fix().in(language),
                    finding.comment());
        }
    }

    static EvaluationView of(GroupId group, Evaluation evaluation, Locale language) {
        return new EvaluationView(
                group.number(),
                evaluation.direction().id(),
                evaluation.requirements(),
                evaluation.isFulfilled(),
                evaluation.findings().stream()
                        .map(finding -> FindingView.of(finding, language))
                        .toList());
    }
}

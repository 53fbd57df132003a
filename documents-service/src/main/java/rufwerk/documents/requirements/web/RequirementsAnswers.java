package rufwerk.documents.requirements.web;

import rufwerk.documents.DocumentsProblem;
import rufwerk.documents.requirements.ReplaceRequirements.Outcome;
import rufwerk.kit.problem.Problem.FieldError;
import rufwerk.kit.problem.ProblemException;

/** What operators are told about new requirements. */
final class RequirementsAnswers {
    private RequirementsAnswers() {}

    static RequirementsVersionView versionOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Replaced(var version) -> RequirementsVersionView.of(version);
            case Outcome.Refused(var faults) ->
                throw DocumentsProblem.REQUIREMENTS_INVALID
                        .because("Nothing was replaced")
                        .at(faults.stream()
                                .map(fault -> new FieldError(fault.path(), fault.reason()))
                                .toList());
            case Outcome.Unknown(var version) -> throw unknown(version);
        };
    }

    static ProblemException unknown(long version) {
        return DocumentsProblem.REQUIREMENTS_UNKNOWN.because("There is no version " + version + ", or no longer");
    }
}

package rufwerk.documents.desk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.DocumentsProblem;
import rufwerk.kit.problem.Problem;

/**
 * Why a page cannot be seen.
 *
 * @param reference finds the log line of an unexpected failure
 */
@CheckedTemplate(basePath = "desk")
record ProblemPage(Kind kind, @Nullable String reference) implements TemplateInstance {

    /** What people can do about it. */
    enum Kind {
        STRANGER,
        WRONG_ROLE,
        FOREIGN_FORM,
        UNKNOWN,
        NOT_NOW
    }

    static ProblemPage of(Problem problem) {
        String reference =
                problem.reference() == null ? null : problem.reference().toString();
        return new ProblemPage(kindOf(problem), reference);
    }

    private static Kind kindOf(Problem problem) {
        if (problem.code().equals(DocumentsProblem.FORM_FOREIGN.name())) {
            return Kind.FOREIGN_FORM;
        }
        return switch (problem.status()) {
            case 401 -> Kind.STRANGER;
            case 403 -> Kind.WRONG_ROLE;
            case 404 -> Kind.UNKNOWN;
            default -> Kind.NOT_NOW;
        };
    }
}

package rufwerk.documents.desk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.problem.Problem;

/**
 * Why a page cannot be seen.
 *
 * @param reference finds the log line of an unexpected failure
 */
@CheckedTemplate(basePath = "desk")
record ProblemPage(
        boolean stranger, boolean wrongRole, @Nullable String reference) implements TemplateInstance {

    static ProblemPage of(Problem problem) {
        String reference =
                problem.reference() == null ? null : problem.reference().toString();
        return new ProblemPage(problem.status() == 401, problem.status() == 403, reference);
    }
}

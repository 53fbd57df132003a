package rufwerk.documents.desk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/** One case: what the customer claims beside the document, what was done, and what can be done. */
@CheckedTemplate(basePath = "desk")
record CasePage(SignedIn who, CaseView review, @Nullable Notice notice) implements TemplateInstance {}

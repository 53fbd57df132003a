package rufwerk.documents.desk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The end of a session. */
@CheckedTemplate(basePath = "desk")
record SignedOutPage() implements TemplateInstance {}

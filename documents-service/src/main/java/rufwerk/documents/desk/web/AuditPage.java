package rufwerk.documents.desk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import rufwerk.documents.audit.Verdict;

/** Whether the audit trail is as it was written. */
@CheckedTemplate(basePath = "desk")
record AuditPage(SignedIn who, Verdict verdict) implements TemplateInstance {}

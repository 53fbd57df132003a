package rufwerk.documents.desk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.UUID;
import rufwerk.documents.clients.orders.Issued;

/** A new key, shown this once. */
@CheckedTemplate(basePath = "desk")
record IssuedPage(SignedIn who, UUID account, Issued issued) implements TemplateInstance {}

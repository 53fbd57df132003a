package rufwerk.documents.desk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.UUID;
import rufwerk.documents.clients.orders.Replay;

/**
 * How many failed deliveries would be sent again, before they are.
 *
 * @param until when they were counted: what fails later is not among them
 */
@CheckedTemplate(basePath = "desk")
record ReplayPage(
        SignedIn who, Moments moments, UUID account, Instant since, Instant until, Part<Replay.Outcome> counted)
        implements TemplateInstance {}

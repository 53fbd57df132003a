package rufwerk.documents.desk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.clients.orders.Delivery;

/** One webhook delivery, with what was sent and what came back. */
@CheckedTemplate(basePath = "desk")
record DeliveryPage(
        SignedIn who,
        Moments moments,
        UUID account,
        Part<Delivery.Story> found,
        @Nullable Said said) implements TemplateInstance {}

package rufwerk.documents.desk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.clients.orders.Delivery;

/**
 * The webhook deliveries of an account, and a form to send failed ones again.
 *
 * @param yesterday this time then, as a form has it
 */
@CheckedTemplate(basePath = "desk")
record DeliveriesPage(
        SignedIn who,
        Moments moments,
        OfAccountFilter filter,
        LocalDateTime yesterday,
        Part<Delivery.Page> found,
        @Nullable Said said)
        implements TemplateInstance {}

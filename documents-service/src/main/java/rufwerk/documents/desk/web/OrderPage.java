package rufwerk.documents.desk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.UUID;
import rufwerk.documents.clients.orders.Delivery;
import rufwerk.documents.clients.orders.Order;

/** One order, what it went through, and what was told about it. */
@CheckedTemplate(basePath = "desk")
record OrderPage(SignedIn who, Moments moments, UUID account, long number, Part<Order> found, Part<Delivery.Page> told)
        implements TemplateInstance {}

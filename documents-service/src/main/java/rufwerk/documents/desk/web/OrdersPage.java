package rufwerk.documents.desk.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import rufwerk.documents.clients.orders.Order;

/** The orders of an account. */
@CheckedTemplate(basePath = "desk")
record OrdersPage(SignedIn who, Moments moments, OfAccountFilter filter, Part<Order.Page> found)
        implements TemplateInstance {}

package rufwerk.orders.endpoints.web;

import java.util.UUID;

/** The delivery in which the outcome of a test can be seen. */
record TestView(UUID deliveryId) {}

/** Deliveries as customers see and replay them. */
@NullMarked
package rufwerk.orders.webhooks.web;

import org.jspecify.annotations.NullMarked;

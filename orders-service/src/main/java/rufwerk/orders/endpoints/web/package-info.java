/** Webhook endpoints as their owners and operators see them. */
@NullMarked
package rufwerk.orders.endpoints.web;

import org.jspecify.annotations.NullMarked;

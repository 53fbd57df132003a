/** The event log over HTTP: in pages, and as server-sent events. */
@NullMarked
package rufwerk.orders.events.web;

import org.jspecify.annotations.NullMarked;

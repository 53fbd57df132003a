/** Subscriptions in PostgreSQL. */
@NullMarked
package rufwerk.numbers.subscription.store;

import org.jspecify.annotations.NullMarked;

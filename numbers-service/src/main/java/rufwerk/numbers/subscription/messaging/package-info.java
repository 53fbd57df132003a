/** What subscriptions tell other services. */
@NullMarked
package rufwerk.numbers.subscription.messaging;

import org.jspecify.annotations.NullMarked;

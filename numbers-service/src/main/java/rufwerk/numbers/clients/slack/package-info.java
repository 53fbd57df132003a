/** Incoming webhooks of Slack, as far as text messages go there. */
@NullMarked
package rufwerk.numbers.clients.slack;

import org.jspecify.annotations.NullMarked;

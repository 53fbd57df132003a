/** What text messages tell other services. */
@NullMarked
package rufwerk.numbers.sms.messaging;

import org.jspecify.annotations.NullMarked;

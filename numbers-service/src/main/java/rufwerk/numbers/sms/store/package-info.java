/** Text messages in PostgreSQL. */
@NullMarked
package rufwerk.numbers.sms.store;

import org.jspecify.annotations.NullMarked;

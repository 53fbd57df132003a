/** Text messages that carriers hand in, and where they go on to. */
@NullMarked
package rufwerk.numbers.sms;

import org.jspecify.annotations.NullMarked;

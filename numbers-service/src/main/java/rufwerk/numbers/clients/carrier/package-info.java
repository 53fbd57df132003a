/** Our view of the carrier that sends text messages. */
@NullMarked
package rufwerk.numbers.clients.carrier;

import org.jspecify.annotations.NullMarked;

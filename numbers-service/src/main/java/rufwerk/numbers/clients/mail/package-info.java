/** Our view of the mail server. */
@NullMarked
package rufwerk.numbers.clients.mail;

import org.jspecify.annotations.NullMarked;

/** How carriers hand text messages in, and how customers see theirs. */
@NullMarked
package rufwerk.numbers.sms.web;

import org.jspecify.annotations.NullMarked;

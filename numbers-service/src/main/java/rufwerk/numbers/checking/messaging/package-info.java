/** What documents-service tells about number checks. */
@NullMarked
package rufwerk.numbers.checking.messaging;

import org.jspecify.annotations.NullMarked;

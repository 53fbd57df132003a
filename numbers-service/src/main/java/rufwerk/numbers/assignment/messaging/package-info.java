/** What happens when orders-service speaks. */
@NullMarked
package rufwerk.numbers.assignment.messaging;

import org.jspecify.annotations.NullMarked;

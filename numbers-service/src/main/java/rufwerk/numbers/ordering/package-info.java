/** Customers order numbers: one, the held one, or many at once. */
@NullMarked
package rufwerk.numbers.ordering;

import org.jspecify.annotations.NullMarked;

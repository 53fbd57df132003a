/** Files as operators send and fetch them. */
@NullMarked
package rufwerk.numbers.exchange.web;

import org.jspecify.annotations.NullMarked;

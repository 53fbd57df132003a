/** The phone-number inventory and who has which number. */
@NullMarked
package rufwerk.numbers;

import org.jspecify.annotations.NullMarked;

/** Lets customers find free numbers by what they look like, where they belong and what they cost. */
@NullMarked
package rufwerk.numbers.search;

import org.jspecify.annotations.NullMarked;

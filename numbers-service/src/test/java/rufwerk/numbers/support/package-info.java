/** What the tests of this service share. */
@NullMarked
package rufwerk.numbers.support;

import org.jspecify.annotations.NullMarked;

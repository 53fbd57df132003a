/** What holds for every call that changes something: it may be repeated, and it may be tried out. */
@NullMarked
package rufwerk.numbers.once;

import org.jspecify.annotations.NullMarked;

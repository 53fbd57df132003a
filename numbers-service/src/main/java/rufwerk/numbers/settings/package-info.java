/** What an account can set on its number, in whatever dialect. */
@NullMarked
package rufwerk.numbers.settings;

import org.jspecify.annotations.NullMarked;

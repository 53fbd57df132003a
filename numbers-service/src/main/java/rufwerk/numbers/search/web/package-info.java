/** Search over HTTP. */
@NullMarked
package rufwerk.numbers.search.web;

import org.jspecify.annotations.NullMarked;

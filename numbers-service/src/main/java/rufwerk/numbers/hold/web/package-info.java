/** Holds over HTTP. */
@NullMarked
package rufwerk.numbers.hold.web;

import org.jspecify.annotations.NullMarked;

/** Orders over HTTP. */
@NullMarked
package rufwerk.numbers.ordering.web;

import org.jspecify.annotations.NullMarked;

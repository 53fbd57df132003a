/** How an operator adds numbers. */
@NullMarked
package rufwerk.durchwahl.pool.web;

import org.jspecify.annotations.NullMarked;

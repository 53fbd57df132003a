/** How an operator changes the rate deck. */
@NullMarked
package rufwerk.durchwahl.tariff.web;

import org.jspecify.annotations.NullMarked;

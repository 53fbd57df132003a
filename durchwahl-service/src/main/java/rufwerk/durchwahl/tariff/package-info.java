/** What a call costs, and the cheapest class of 0180 numbers that pays for it. */
@NullMarked
package rufwerk.durchwahl.tariff;

import org.jspecify.annotations.NullMarked;

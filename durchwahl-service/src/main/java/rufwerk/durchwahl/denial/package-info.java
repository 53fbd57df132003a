/** Destinations nobody may reach, such as the ranges that fraudsters earn from. */
@NullMarked
package rufwerk.durchwahl.denial;

import org.jspecify.annotations.NullMarked;

/** The rate deck in PostgreSQL. */
@NullMarked
package rufwerk.durchwahl.tariff.store;

import org.jspecify.annotations.NullMarked;

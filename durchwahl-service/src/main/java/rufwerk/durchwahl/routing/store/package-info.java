/** Routes in PostgreSQL. */
@NullMarked
package rufwerk.durchwahl.routing.store;

import org.jspecify.annotations.NullMarked;

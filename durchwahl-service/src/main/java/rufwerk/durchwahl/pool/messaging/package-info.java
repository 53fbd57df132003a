/** What the pool tells other services. */
@NullMarked
package rufwerk.durchwahl.pool.messaging;

import org.jspecify.annotations.NullMarked;

/** Connections to PostgreSQL. */
@NullMarked
package rufwerk.kit.postgres;

import org.jspecify.annotations.NullMarked;

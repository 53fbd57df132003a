/** Bodies that are needed before a resource reads them. */
@NullMarked
package rufwerk.kit.body;

import org.jspecify.annotations.NullMarked;

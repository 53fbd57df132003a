/** The bodies of requests: needed before a resource reads them, and no more of them at a time than memory holds. */
@NullMarked
package rufwerk.kit.body;

import org.jspecify.annotations.NullMarked;

/** What our views of the other services have in common. */
@NullMarked
package rufwerk.documents.clients;

import org.jspecify.annotations.NullMarked;

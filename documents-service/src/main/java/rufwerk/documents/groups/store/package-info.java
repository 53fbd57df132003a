/** Groups and their files in PostgreSQL. */
@NullMarked
package rufwerk.documents.groups.store;

import org.jspecify.annotations.NullMarked;

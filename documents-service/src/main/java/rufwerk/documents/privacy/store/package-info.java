/** What is held about accounts, in PostgreSQL and in storage. */
@NullMarked
package rufwerk.documents.privacy.store;

import org.jspecify.annotations.NullMarked;

/** For how long documents are kept. */
@NullMarked
package rufwerk.documents.privacy;

import org.jspecify.annotations.NullMarked;

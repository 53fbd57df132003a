/** Groups of documents: who wants numbers, where, and what proves it. */
@NullMarked
package rufwerk.documents.groups;

import org.jspecify.annotations.NullMarked;

/** What groups tell others, and what they do when a reviewer has decided. */
@NullMarked
package rufwerk.documents.groups.messaging;

import org.jspecify.annotations.NullMarked;

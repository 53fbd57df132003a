/** What the native image must know about our events. */
@NullMarked
package rufwerk.documents.checks.messaging;

import org.jspecify.annotations.NullMarked;

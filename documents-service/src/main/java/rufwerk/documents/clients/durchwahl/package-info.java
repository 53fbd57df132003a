/** Our view of durchwahl-service: what operators see of its pool. */
@NullMarked
package rufwerk.documents.clients.durchwahl;

import org.jspecify.annotations.NullMarked;

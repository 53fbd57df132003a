/** Our view of numbers-service. */
@NullMarked
package rufwerk.documents.clients.numbers;

import org.jspecify.annotations.NullMarked;

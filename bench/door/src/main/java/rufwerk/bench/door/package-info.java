/** What others are measured against: an operation behind the access check and without it, and answers from nowhere. */
@NullMarked
package rufwerk.bench.door;

import org.jspecify.annotations.NullMarked;

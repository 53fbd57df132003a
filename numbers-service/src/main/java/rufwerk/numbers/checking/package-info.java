/** What has to be proven before a number works, and who says so: documents-service. */
@NullMarked
package rufwerk.numbers.checking;

import org.jspecify.annotations.NullMarked;

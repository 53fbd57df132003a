/** Numbers that wait until a group proves what is demanded for them. */
@NullMarked
package rufwerk.documents.checks;

import org.jspecify.annotations.NullMarked;

/** Numbers that wait for documents, through the doors that customers and reviewers use. */
@NullMarked
package rufwerk.local.documents;

import org.jspecify.annotations.NullMarked;

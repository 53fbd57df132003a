/** The review desk: pages for operators. */
@NullMarked
package rufwerk.documents.desk.web;

import org.jspecify.annotations.NullMarked;

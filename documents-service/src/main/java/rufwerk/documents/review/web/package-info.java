/** HTTP: orders-service hands in, operators look and decide. */
@NullMarked
package rufwerk.documents.review.web;

import org.jspecify.annotations.NullMarked;

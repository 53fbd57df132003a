/** HTTP: numbers-service asks. */
@NullMarked
package rufwerk.documents.checks.web;

import org.jspecify.annotations.NullMarked;

/** Tells documents-service for whom numbers are live. */
@NullMarked
package rufwerk.numbers.privacy.web;

import org.jspecify.annotations.NullMarked;

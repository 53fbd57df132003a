/** Documents that prove who and where a customer is, and the people who look at them. */
@NullMarked
package rufwerk.documents;

import org.jspecify.annotations.NullMarked;

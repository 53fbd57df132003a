/** Denied destinations as operators see them. */
@NullMarked
package rufwerk.durchwahl.denial.web;

import org.jspecify.annotations.NullMarked;

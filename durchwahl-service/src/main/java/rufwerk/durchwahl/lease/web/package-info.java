/** The API of durchwahl.app, as its clients speak it. */
@NullMarked
package rufwerk.durchwahl.lease.web;

import org.jspecify.annotations.NullMarked;

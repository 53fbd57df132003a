/** The preview over HTTP. */
@NullMarked
package rufwerk.durchwahl.preview.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package rufwerk.local.doctor;

import org.jspecify.annotations.NullMarked;

/** Who gets in where: every operation of every service, asked by everybody. */
@NullMarked
package rufwerk.local.access;

import org.jspecify.annotations.NullMarked;

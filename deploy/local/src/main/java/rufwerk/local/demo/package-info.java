/** Demo data, and the one job that shows all of the suite at work. */
@NullMarked
package rufwerk.local.demo;

import org.jspecify.annotations.NullMarked;

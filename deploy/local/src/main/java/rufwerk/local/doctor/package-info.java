/** Looks at a running installation and says in plain words what is wrong with it. */
@NullMarked
package rufwerk.local.doctor;

import org.jspecify.annotations.NullMarked;

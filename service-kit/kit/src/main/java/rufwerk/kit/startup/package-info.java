/** What is checked before a service starts. */
@NullMarked
package rufwerk.kit.startup;

import org.jspecify.annotations.NullMarked;

/** What a service holds about accounts: told when it is asked for, erased when that is ordered, kept when it is held. */
@NullMarked
package rufwerk.kit.privacy;

import org.jspecify.annotations.NullMarked;

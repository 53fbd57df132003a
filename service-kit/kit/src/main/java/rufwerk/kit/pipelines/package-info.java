/** How Mutiny's pipelines run. */
@NullMarked
package rufwerk.kit.pipelines;

import org.jspecify.annotations.NullMarked;

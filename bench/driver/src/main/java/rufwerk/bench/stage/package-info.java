/** Programs under measurement, and what they have to know first. */
@NullMarked
package rufwerk.bench.stage;

import org.jspecify.annotations.NullMarked;

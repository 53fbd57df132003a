/** How fast numbers-service searches and sells, against pgbench with the same statements. */
@NullMarked
package rufwerk.bench.numbers;

import org.jspecify.annotations.NullMarked;

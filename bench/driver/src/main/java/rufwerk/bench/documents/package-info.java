/** How fast documents-service takes files, beside a program that only seals the same bytes and writes them. */
@NullMarked
package rufwerk.bench.documents;

import org.jspecify.annotations.NullMarked;

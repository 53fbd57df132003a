@NullMarked
package rufwerk.local.demo;

import org.jspecify.annotations.NullMarked;

/** What happens to subscriptions and numbers by itself, when its time has come. */
@NullMarked
package rufwerk.numbers.lifecycle;

import org.jspecify.annotations.NullMarked;

/** The operators' way to fill the inventory. */
@NullMarked
package rufwerk.numbers.inventory.web;

import org.jspecify.annotations.NullMarked;

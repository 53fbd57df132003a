/** TENIOS's number-order dialect (wire/tenios.md). */
@NullMarked
package rufwerk.orders.tenios.web;

import org.jspecify.annotations.NullMarked;

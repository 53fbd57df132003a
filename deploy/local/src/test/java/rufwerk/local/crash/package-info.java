/** Services are killed at each step of an order's way. */
package rufwerk.local.crash;

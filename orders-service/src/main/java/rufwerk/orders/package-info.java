/** Verification and number orders, webhooks, accounts and keys. */
@NullMarked
package rufwerk.orders;

import org.jspecify.annotations.NullMarked;

/** Accounts and their credentials; the other services learn them from accounts.v1. */
@NullMarked
package rufwerk.orders.accounts;

import org.jspecify.annotations.NullMarked;

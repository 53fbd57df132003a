/** Accounts in PostgreSQL. */
@NullMarked
package rufwerk.orders.accounts.store;

import org.jspecify.annotations.NullMarked;

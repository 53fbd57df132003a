package rufwerk.orders.privacy;

import io.smallrye.mutiny.Uni;
import rufwerk.orders.accounts.AccountId;

/** What runs at other services. */
public interface Contracts {

    /** How many numbers the account has, however it got them; fails with {@link Unreachable} when nobody can tell. */
    Uni<Long> liveNumbers(AccountId account);

    /** Whoever could tell does not answer. */
    class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unreachable(Throwable cause) {
            super("Nobody can tell which numbers the account has", cause);
        }
    }
}

package rufwerk.durchwahl.book;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who asks for a number. Each asker's leases count for themselves. */
public sealed interface Asker {

    /** How the asker is stored; equal for one and the same asker on every replica. */
    String id();

    /** An asker of leases as it was stored. */
    static Asker stored(String id) {
        return id.startsWith(Customer.PREFIX)
                ? new Customer(UUID.fromString(id.substring(Customer.PREFIX.length())), false)
                : new Anonymous(id.substring(Anonymous.PREFIX.length()));
    }

    /** A customer, whichever of the account's keys was sent. In test mode no number is lent. */
    record Customer(UUID accountId, boolean test) implements Asker {
        private static final String PREFIX = "account ";

        @Override
        public String id() {
            return PREFIX + accountId;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Customer customer && accountId.equals(customer.accountId) && test == customer.test;
        }

        @Override
        public int hashCode() {
            return accountId.hashCode();
        }
    }

    /**
     * Somebody without a key.
     *
     * @param network IPv4 address or IPv6 /64, as text
     */
    record Anonymous(String network) implements Asker {
        private static final String PREFIX = "network ";

        @Override
        public String id() {
            return PREFIX + network;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Anonymous anonymous && network.equals(anonymous.network);
        }

        @Override
        public int hashCode() {
            return network.hashCode();
        }

        /** Never the address, so that it cannot slip into a log. */
        @Override
        public String toString() {
            return "somebody without a key";
        }
    }
}

package rufwerk.durchwahl.lease;

import java.util.UUID;

/** Who asks for a number. Each asker's leases count for themselves. */
public sealed interface Asker {

    /** How the asker is stored; equal for one and the same asker on every replica. */
    String id();

    /** A customer, whichever of the account's keys was sent. In test mode no number is lent. */
    record Customer(UUID accountId, boolean test) implements Asker {
        @Override
        public String id() {
            return "account " + accountId;
        }
    }

    /**
     * Somebody without a key.
     *
     * @param network IPv4 address or IPv6 /64, as text
     */
    record Anonymous(String network) implements Asker {
        @Override
        public String id() {
            return "network " + network;
        }

        /** Never the address, so that it cannot slip into a log. */
        @Override
        public String toString() {
            return "somebody without a key";
        }
    }
}

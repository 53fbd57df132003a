package rufwerk.orders.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** An IPv4 or IPv6 network in CIDR notation. */
record Network(InetAddress base, int prefix) {

    static Network parse(String cidr) {
        String[] parts = cidr.strip().split("/", -1);
        if (parts.length != 2 || !parts[0].matches("[0-9a-fA-F.:]+")) {
            throw new IllegalArgumentException("Not a network in CIDR notation: " + cidr);
        }
        try {
            InetAddress base = InetAddress.getByName(parts[0]);
            int prefix = Integer.parseInt(parts[1]);
            if (prefix < 0 || prefix > base.getAddress().length * Byte.SIZE) {
                throw new IllegalArgumentException("Prefix out of range: " + cidr);
            }
            return new Network(base, prefix);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not a network in CIDR notation: " + cidr, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] network = base.getAddress();
        byte[] other = address.getAddress();
        if (network.length != other.length) {
            return false;
        }
        int whole = prefix / Byte.SIZE;
        for (int i = 0; i < whole; i++) {
            if (network[i] != other[i]) {
                return false;
            }
        }
        int rest = prefix % Byte.SIZE;
        int mask = 0xff << (Byte.SIZE - rest) & 0xff;
        return rest == 0 || (network[whole] & mask) == (other[whole] & mask);
    }
}

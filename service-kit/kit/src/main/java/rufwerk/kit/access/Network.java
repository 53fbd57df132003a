package rufwerk.kit.access;

import java.net.InetAddress;

/** An IPv4 or IPv6 network in CIDR notation. Never asks a name server. */
public record Network(InetAddress base, int prefix) {

    /** For example {@code 10.0.0.0/8}. */
    public static Network parse(String cidr) {
        String[] parts = cidr.strip().split("/", -1);
        if (parts.length != 2 || !parts[0].matches("[0-9a-fA-F.:]+")) {
            throw new IllegalArgumentException("Not a network in CIDR notation: " + cidr);
        }
        InetAddress base = InetAddress.ofLiteral(parts[0]);
        int prefix = Integer.parseInt(parts[1]);
        if (prefix < 0 || prefix > bitsOf(base)) {
            throw new IllegalArgumentException("Prefix out of range: " + cidr);
        }
        return new Network(base, prefix);
    }

    /** Takes a single address for the network that has no other. */
    public static Network parseNetworkOrAddress(String text) {
        if (text.contains("/")) {
            return parse(text);
        }
        InetAddress address = InetAddress.ofLiteral(text);
        return new Network(address, bitsOf(address));
    }

    public boolean contains(InetAddress address) {
        byte[] ours = base.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((ours[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static int bitsOf(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }
}

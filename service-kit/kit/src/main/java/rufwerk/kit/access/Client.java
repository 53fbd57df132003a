package rufwerk.kit.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where a request comes from.
 *
 * @param network what counts as one client: an IPv4 address, or the /64 every IPv6 subscriber has for themselves
 */
public record Client(InetAddress address, String network) {
    private static final int SUBSCRIBER_BYTES = 8;

    public Client(InetAddress address) {
        this(address, networkOf(address));
    }

    /** Never the address, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "a client";
    }

    private static String networkOf(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, SUBSCRIBER_BYTES, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException("16 bytes are always an address", e);
        }
    }
}

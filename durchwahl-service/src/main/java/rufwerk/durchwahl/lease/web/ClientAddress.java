package rufwerk.durchwahl.lease.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rufwerk.durchwahl.lease.LeaseTerms;
import rufwerk.kit.access.Network;

/** Tells clients without a key apart. Only a proxy that was configured is believed about whom it speaks for. */
@ApplicationScoped
class ClientAddress {
    /** Some proxies write the port too, and then IPv6 in brackets. */
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]+)](?::[0-9]+)?|([0-9.]+):[0-9]+");

    private static final int SUBSCRIBER_BYTES = 8;

    private final List<Network> proxies;

    ClientAddress(LeaseTerms terms) {
        this.proxies = terms.trustedProxies().orElse(List.of()).stream()
                .map(Network::parseNetworkOrAddress)
                .toList();
    }

    /**
     * The network that counts as one client: an IPv4 address, or the /64 every IPv6 subscriber has for themselves.
     *
     * @param peer who the connection comes from
     * @param forwardedFor the values of {@code X-Forwarded-For}, in the order of the headers; each proxy adds at the
     *     right, so what stands left of the first stranger is the stranger's own claim
     */
    String networkOf(String peer, List<String> forwardedFor) {
        List<String> hops = forwardedFor.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList();
        InetAddress client = parse(peer).orElseThrow(() -> new IllegalArgumentException("The peer has no address"));
        for (String hop : hops.reversed()) {
            Optional<InetAddress> next = parse(hop);
            if (next.isEmpty() || !isProxy(client)) {
                break;
            }
            client = next.get();
        }
        return network(client);
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(range -> range.contains(address));
    }

    private static String network(InetAddress address) {
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

    /** Never asks a name server. An IPv4 address within IPv6 is taken for what it is. */
    private static Optional<InetAddress> parse(String text) {
        Matcher withPort = WITH_PORT.matcher(text);
        String address = !withPort.matches() ? text : withPort.group(1) != null ? withPort.group(1) : withPort.group(2);
        int scope = address.indexOf('%');
        try {
            return Optional.of(InetAddress.ofLiteral(scope < 0 ? address : address.substring(0, scope)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

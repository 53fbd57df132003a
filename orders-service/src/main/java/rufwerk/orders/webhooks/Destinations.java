package rufwerk.orders.webhooks;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import rufwerk.kit.access.Network;

/**
 * Decides which addresses a webhook may go to: public ones, and the networks an operator allows.
 *
 * <p>A name is resolved once and all its addresses must pass; the connection then goes to the very address that was
 * checked, so a name that changes its mind in between gains nothing.
 */
@ApplicationScoped
class Destinations {
    /** Special-purpose networks (IANA) that are no place for a customer's server, or that hide an IPv4 address. */
    private static final List<String> SPECIAL_PURPOSE = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // Of IPv6 only 2000::/3 is public. Outside of it are also the forms that hide an IPv4 address: mapped,
            // compatible and translated ones, and NAT64.
            "::/3",
            "4000::/2",
            "8000::/1",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    /** What ends in a number is an IPv4 address (WHATWG URL, 3.5), of which there are many notations and readings. */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?(0[xX][0-9a-fA-F]*|[0-9]+)\\.*");

    private static final Pattern PLAIN_NUMBER = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    /** As many names as are looked up at a time. The JDK's resolver blocks, for many seconds when a server is away. */
    private static final int PARALLEL_LOOK_UPS = 32;

    private final List<Network> forbidden;
    private final List<Network> allowed;

    private final Names names;
    private final ExecutorService lookUps = Executors.newFixedThreadPool(
            PARALLEL_LOOK_UPS,
            Thread.ofPlatform().daemon().name("webhook-names-", 0).factory());

    /** Turns a name, or an address in any of its notations, into addresses. */
    @FunctionalInterface
    interface Names {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    @Inject
    Destinations(WebhookConfig config) {
        this(config.allowedNetworks().orElse(List.of()), InetAddress::getAllByName);
    }

    Destinations(List<String> allowedNetworks, Names names) {
        this.forbidden = SPECIAL_PURPOSE.stream().map(Network::parse).toList();
        this.allowed = allowedNetworks.stream().map(Network::parse).toList();
        this.names = names;
    }

    @PreDestroy
    void close() {
        lookUps.shutdownNow();
    }

    /** The address to connect to. Fails with {@link ForbiddenDestination} or {@link UnknownDestination}. */
    Uni<InetAddress> resolve(URI url) {
        return Uni.createFrom().item(() -> addressOf(url)).runSubscriptionOn(lookUps);
    }

    boolean mayBeCalled(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address))
                || forbidden.stream().noneMatch(network -> network.contains(address));
    }

    private InetAddress addressOf(URI url) {
        String host = url.getHost();
        if (host == null || isAmbiguous(host)) {
            throw new UnknownDestination();
        }
        InetAddress[] addresses = addressesOf(host);
        for (InetAddress address : addresses) {
            if (!mayBeCalled(address)) {
                throw new ForbiddenDestination();
            }
        }
        return addresses[0];
    }

    /** The JDK reads 0177.0.0.1 as 177.0.0.1, others as 127.0.0.1. We go to neither. */
    private static boolean isAmbiguous(String host) {
        return ENDS_IN_A_NUMBER.matcher(host).matches()
                && !PLAIN_NUMBER.matcher(host).matches();
    }

    private InetAddress[] addressesOf(String host) {
        try {
            return names.addressesOf(host);
        } catch (UnknownHostException | IllegalArgumentException e) {
            throw new UnknownDestination();
        }
    }

    /** The address is not public. */
    static class ForbiddenDestination extends RuntimeException {
        private static final long serialVersionUID = 1;

        ForbiddenDestination() {
            super("The address is not public", null, false, false);
        }
    }

    /** There is no such name. */
    static class UnknownDestination extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnknownDestination() {
            super("The name has no address", null, false, false);
        }
    }
}

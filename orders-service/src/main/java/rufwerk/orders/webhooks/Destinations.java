package rufwerk.orders.webhooks;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
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
            "::/96",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "fc00::/7",
            "fe80::/10",
            "ff00::/8");

    private final List<Network> forbidden;
    private final List<Network> allowed;

    @Inject
    Destinations(WebhookConfig config) {
        this(config.allowedNetworks().orElse(List.of()));
    }

    Destinations(List<String> allowedNetworks) {
        this.forbidden = SPECIAL_PURPOSE.stream().map(Network::parse).toList();
        this.allowed = allowedNetworks.stream().map(Network::parse).toList();
    }

    /** The address to connect to. Fails with {@link ForbiddenDestination}, or when the name has no address. */
    Uni<InetAddress> resolve(URI url) {
        return Uni.createFrom()
                .item(() -> addressOf(url.getHost()))
                // The JDK's resolver blocks.
                .runSubscriptionOn(Infrastructure.getDefaultExecutor());
    }

    boolean mayBeCalled(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address))
                || forbidden.stream().noneMatch(network -> network.contains(address));
    }

    private InetAddress addressOf(String host) {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            for (InetAddress address : addresses) {
                if (!mayBeCalled(address)) {
                    throw new ForbiddenDestination();
                }
            }
            return addresses[0];
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("The name has no address", e);
        }
    }

    /** The address is not public. */
    static class ForbiddenDestination extends RuntimeException {
        private static final long serialVersionUID = 1;

        ForbiddenDestination() {
            super("The address is not public", null, false, false);
        }
    }
}

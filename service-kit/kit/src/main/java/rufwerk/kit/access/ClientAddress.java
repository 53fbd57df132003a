package rufwerk.kit.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out who a request comes from. Only a proxy that was configured is believed about whom it speaks for. */
@Singleton
public class ClientAddress {
    /** Some proxies write the port too, and then IPv6 in brackets. */
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]+)](?::[0-9]+)?|([0-9.]+):[0-9]+");

    private final List<Network> proxies;

    ClientAddress(AccessConfig config) {
        this.proxies = config.trustedProxies().orElse(List.of()).stream()
                .map(Network::parseNetworkOrAddress)
                .toList();
    }

    public Client of(HttpServerRequest request) {
        return of(request.remoteAddress().hostAddress(), request.headers().getAll("X-Forwarded-For"));
    }

    /**
     * @param peer who the connection comes from
     * @param forwardedFor the values of {@code X-Forwarded-For}, in the order of the headers; each proxy adds at the
     *     right, so what stands left of the first stranger is the stranger's own claim
     */
    Client of(String peer, List<String> forwardedFor) {
        InetAddress client = InetAddress.ofLiteral(withoutScope(peer));
        if (forwardedFor.isEmpty() || !isProxy(client)) {
            return new Client(client);
        }
        List<String> hops = forwardedFor.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList();
        for (String hop : hops.reversed()) {
            Optional<InetAddress> next = parseHop(hop);
            if (next.isEmpty() || !isProxy(client)) {
                break;
            }
            client = next.get();
        }
        return new Client(client);
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(range -> range.contains(address));
    }

    /** Never asks a name server. An IPv4 address within IPv6 is taken for what it is. */
    private static Optional<InetAddress> parseHop(String text) {
        Matcher withPort = WITH_PORT.matcher(text);
        String address = !withPort.matches() ? text : withPort.group(1) != null ? withPort.group(1) : withPort.group(2);
        try {
            return Optional.of(InetAddress.ofLiteral(withoutScope(address)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String withoutScope(String address) {
        int scope = address.indexOf('%');
        return scope < 0 ? address : address.substring(0, scope);
    }
}

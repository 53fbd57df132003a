package rufwerk.orders.accounts;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import rufwerk.kit.access.Network;
import rufwerk.kit.access.Scope;

/** Scopes and networks as every service reads them; what passes here is understood everywhere. */
public final class AccessNotation {
    /** Java also takes {@code 10.1} for 10.0.0.1, which nobody means who writes it. */
    private static final Pattern ADDRESS_IN_FULL = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}(/\\d{1,3})?|.*:.*");

    private static final Pattern CHARACTERS = Pattern.compile("[0-9a-fA-F.:]+(/\\d{1,3})?");

    private AccessNotation() {}

    public static List<String> everyScope() {
        return Scope.everything();
    }

    /** In the order in which {@link #everyScope()} has them, each once. */
    static List<String> orderedScopes(Collection<String> scopes) {
        List<String> known = everyScope().stream().filter(scopes::contains).toList();
        if (!known.containsAll(scopes)) {
            throw new IllegalArgumentException("Not a scope: " + scopes);
        }
        return known;
    }

    public static boolean isNetwork(String text) {
        try {
            canonicalNetwork(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** An address becomes the network that has no other; the bits behind the prefix become zero. */
    static String canonicalNetwork(String text) {
        if (!CHARACTERS.matcher(text).matches()
                || !ADDRESS_IN_FULL.matcher(text).matches()) {
            throw new IllegalArgumentException("Neither a network in CIDR notation nor an address: " + text);
        }
        Network network = Network.parseNetworkOrAddress(text);
        byte[] base = network.base().getAddress();
        for (int bit = network.prefix(); bit < base.length * Byte.SIZE; bit++) {
            base[bit / Byte.SIZE] &= (byte) ~(0x80 >> (bit % Byte.SIZE));
        }
        return written(base) + "/" + network.prefix();
    }

    private static String written(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException("An address has 4 or 16 bytes", e);
        }
    }
}

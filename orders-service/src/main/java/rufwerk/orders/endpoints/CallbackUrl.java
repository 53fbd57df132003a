package rufwerk.orders.endpoints;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Which URLs customers may give us to call: http or https, a host, and no user information. Whether the host may be
 * called is decided anew at every connection.
 */
public final class CallbackUrl {
    public static final int LONGEST = 2048;

    private CallbackUrl() {}

    /** Empty for a text that is no such URL. */
    public static Optional<URI> parse(String text) {
        try {
            URI url = new URI(text);
            boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
            boolean callable = web && url.getHost() != null && url.getRawUserInfo() == null && url.getPort() <= 65_535;
            return callable && text.length() <= LONGEST ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}

package rufwerk.orders.endpoints;

import java.util.UUID;

/** What the secret of an endpoint is sealed for; whoever signs opens it for the same. */
public final class SecretContext {
    private SecretContext() {}

    public static String of(UUID secret) {
        return "webhook secret " + secret;
    }
}

package rufwerk.orders.webhooks;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Where an attempt goes, and what signs it. */
public sealed interface Target {
    URI url();

    /** The push URL of an order. Its secret signs with its bytes, and is repeated in the body as TENIOS does. */
    record PushUrl(URI url, String secret) implements Target {}

    /**
     * An endpoint of the account.
     *
     * @param secrets as Standard Webhooks writes them; each signs, so that one can be replaced without a gap
     */
    record Endpoint(UUID id, URI url, List<String> secrets) implements Target {
        public Endpoint {
            secrets = List.copyOf(secrets);
        }
    }

    /** No key that we know opens its secret, so nothing can be signed now. */
    record Locked(URI url) implements Target {}
}

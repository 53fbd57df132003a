package rufwerk.orders.webhooks;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an attempt goes, and what signs it. */
public sealed interface Target {
    URI url();

    /** The push URL of an order. Its secret signs with its bytes, and is repeated in the body as TENIOS does. */
    record PushUrl(URI url, String secret) implements Target {}

    /**
     * An endpoint of the account.
     *
     * @param secrets as Standard Webhooks writes them; each signs, so that one can be replaced without a gap
     * @param zadarmaSecret signs what is told as Zadarma tells it; null: nothing is
     */
    record Endpoint(
            UUID id,
            URI url,
            List<String> secrets,
            @Nullable String zadarmaSecret) implements Target {
        public Endpoint {
            secrets = List.copyOf(secrets);
        }
    }

    /** Nothing can be signed now: no key that we know opens its secret, or its user key is not valid any more. */
    record Locked(URI url) implements Target {}
}

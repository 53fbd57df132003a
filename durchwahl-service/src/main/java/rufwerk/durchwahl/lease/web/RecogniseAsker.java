package rufwerk.durchwahl.lease.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.lease.Asker;
import rufwerk.durchwahl.lease.Asker.Anonymous;
import rufwerk.durchwahl.lease.Asker.Customer;
import rufwerk.kit.access.AuthorizationHeader;
import rufwerk.kit.access.Customers;

/**
 * Finds out who asks. durchwahl.app does not say how a key is sent, so the usual ways are all understood: {@code
 * X-Api-Key}, {@code Authorization: Bearer}, {@code ?key=}.
 */
@ApplicationScoped
class RecogniseAsker {
    private final Customers customers;
    private final ClientAddress clientAddress;

    RecogniseAsker(Customers customers, ClientAddress clientAddress) {
        this.customers = customers;
        this.clientAddress = clientAddress;
    }

    /** Empty when a key was sent that opens nothing: who sends one does not want to be served as a stranger. */
    Optional<Asker> of(HttpServerRequest request) {
        @Nullable String key = presentedKey(request);
        return key == null
                ? Optional.of(new Anonymous(clientAddress.networkOf(
                        request.remoteAddress().hostAddress(), request.headers().getAll("X-Forwarded-For"))))
                : customers.byApiKey(key).map(caller -> new Customer(caller.accountId(), caller.test()));
    }

    private static @Nullable String presentedKey(HttpServerRequest request) {
        @Nullable String header = request.getHeader("X-Api-Key");
        if (header != null) {
            return header;
        }
        return AuthorizationHeader.credentials(request.getHeader("Authorization"), AuthorizationHeader.BEARER)
                .orElseGet(() -> request.getParam("key"));
    }
}

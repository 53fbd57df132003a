package rufwerk.durchwahl.lease.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.book.Asker.Anonymous;
import rufwerk.durchwahl.book.Asker.Customer;
import rufwerk.durchwahl.lease.web.Recognition.Recognised;
import rufwerk.durchwahl.lease.web.Recognition.TurnedAway;
import rufwerk.kit.access.Access;
import rufwerk.kit.access.Admission;
import rufwerk.kit.access.Admission.Admitted;
import rufwerk.kit.access.Admission.Refused;
import rufwerk.kit.access.AuthorizationHeader;
import rufwerk.kit.access.Client;
import rufwerk.kit.access.ClientAddress;
import rufwerk.kit.access.Customers;
import rufwerk.kit.access.Gate;

/**
 * Finds out who asks. durchwahl.app does not say how a key is sent, so the usual ways are all understood: {@code
 * X-Api-Key}, {@code Authorization: Bearer}, {@code ?key=}, {@code ?apikey=} ({@code wire/durchwahl.md} §1).
 */
@Singleton
class RecogniseAsker {
    private final Customers customers;
    private final Gate gate;
    private final ClientAddress clientAddress;
    private final Clock clock;

    RecogniseAsker(Customers customers, Gate gate, ClientAddress clientAddress, Clock clock) {
        this.customers = customers;
        this.gate = gate;
        this.clientAddress = clientAddress;
        this.clock = clock;
    }

    /** Who sends a key that opens nothing is turned away: they do not want to be served as a stranger. */
    Uni<Recognition> of(HttpServerRequest request) {
        Client client = clientAddress.of(request);
        @Nullable String key = presentedKey(request);
        if (key != null) {
            // Asking lends a number, so a GET writes here.
            return gate.admit(customers.byApiKey(key), Access.WRITE, client).map(RecogniseAsker::customer);
        }
        return gate.stranger(client)
                .map(quota -> quota.granted()
                        ? new Recognised(new Anonymous(client.network()))
                        : new TurnedAway(ErrorCode.TOO_MANY_REQUESTS, quota.retryAfterSeconds(clock.instant())));
    }

    private static Recognition customer(Admission admission) {
        return switch (admission) {
            case Admitted(var caller, var quota) -> new Recognised(new Customer(caller.accountId(), caller.test()));
            case Refused(var reason, var retryAfter) ->
                new TurnedAway(
                        switch (reason) {
                            case UNKNOWN -> ErrorCode.UNKNOWN_KEY;
                            case WRONG_NETWORK, TOO_NARROW -> ErrorCode.KEY_NOT_FOR_THIS;
                            case TOO_MANY -> ErrorCode.TOO_MANY_REQUESTS;
                        },
                        retryAfter);
        };
    }

    private static @Nullable String presentedKey(HttpServerRequest request) {
        @Nullable String header = request.getHeader("X-Api-Key");
        if (header != null) {
            return header;
        }
        return AuthorizationHeader.credentials(request.getHeader("Authorization"), AuthorizationHeader.BEARER)
                .or(() -> Optional.ofNullable(request.getParam("key")))
                .orElseGet(() -> request.getParam("apikey"));
    }
}

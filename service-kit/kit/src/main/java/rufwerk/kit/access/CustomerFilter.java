package rufwerk.kit.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Admission.Admitted;
import rufwerk.kit.access.Admission.Refused;
import rufwerk.kit.problem.ProblemException;

/** Recognises the caller of our own APIs by {@code X-Api-Key} or {@code Authorization: Bearer}. */
class CustomerFilter {
    private final Customers customers;
    private final Gate gate;
    private final ClientAddress clientAddress;
    private final CurrentCaller current;

    CustomerFilter(Customers customers, Gate gate, ClientAddress clientAddress, CurrentCaller current) {
        this.customers = customers;
        this.gate = gate;
        this.clientAddress = clientAddress;
        this.current = current;
    }

    @ForCustomers
    @ServerRequestFilter
    void recognise(ContainerRequestContext request, HttpServerRequest http) {
        Optional<KnownCredential> presented = presentedKey(request).flatMap(customers::byApiKey);
        Waiting.on(gate.admit(presented, Access.of(request.getMethod()), clientAddress.of(http)), admission -> {
            switch (admission) {
                case Admitted(var caller, var quota) -> current.recognised(caller);
                case Refused refused -> throw problem(refused);
            }
        });
    }

    private static ProblemException problem(Refused refused) {
        return switch (refused.reason()) {
            case UNKNOWN ->
                AccessProblem.API_KEY_REQUIRED.because(
                        "Send a key as X-Api-Key or as Authorization: Bearer; unknown and revoked keys look the same");
            case WRONG_NETWORK ->
                AccessProblem.NETWORK_NOT_ALLOWED.because("This key may not be used from your address");
            case TOO_NARROW -> AccessProblem.SCOPE_TOO_NARROW.because("This key has no right to do this here");
            case TOO_MANY ->
                AccessProblem.TOO_MANY_REQUESTS
                        .because("Wait before you ask again")
                        .retryAfter(refused.retryAfterSeconds());
        };
    }

    private static Optional<String> presentedKey(ContainerRequestContext request) {
        @Nullable String header = request.getHeaderString("X-Api-Key");
        if (header != null) {
            return Optional.of(header);
        }
        return AuthorizationHeader.credentials(request.getHeaderString("Authorization"), AuthorizationHeader.BEARER);
    }
}

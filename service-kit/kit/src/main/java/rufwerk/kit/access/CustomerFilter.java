package rufwerk.kit.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.problem.ProblemType;

/** Recognises the caller of our own APIs by {@code X-Api-Key} or {@code Authorization: Bearer}. */
class CustomerFilter {
    private final Customers customers;
    private final CurrentCaller current;

    CustomerFilter(Customers customers, CurrentCaller current) {
        this.customers = customers;
        this.current = current;
    }

    enum AccessProblem implements ProblemType {
        API_KEY_REQUIRED;

        @Override
        public Kind kind() {
            return new Kind(401, "A valid API key is required");
        }
    }

    @ForCustomers
    @ServerRequestFilter
    void recognise(ContainerRequestContext request) {
        current.recognised(
                presentedKey(request)
                        .flatMap(customers::byApiKey)
                        .orElseThrow(
                                () -> AccessProblem.API_KEY_REQUIRED.because(
                                        "Send a key as X-Api-Key or as Authorization: Bearer; unknown and revoked keys look the same")));
    }

    private static Optional<String> presentedKey(ContainerRequestContext request) {
        @Nullable String header = request.getHeaderString("X-Api-Key");
        if (header != null) {
            return Optional.of(header);
        }
        return AuthorizationHeader.credentials(request.getHeaderString("Authorization"), AuthorizationHeader.BEARER);
    }
}

package rufwerk.numbers.seven.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Access;
import rufwerk.kit.access.Admission.Admitted;
import rufwerk.kit.access.Admission.Refused;
import rufwerk.kit.access.AuthorizationHeader;
import rufwerk.kit.access.ClientAddress;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.access.Customers;
import rufwerk.kit.access.Gate;
import rufwerk.kit.access.KnownCredential;

/**
 * Recognises customers by their key: {@code X-Api-Key}, {@code Authorization: Basic} with the key in clear,
 * {@code Bearer}, or the parameter {@code p} ({@code wire/seven.md} §1).
 */
class SevenFilter {
    private static final List<String> SCHEMES = List.of(AuthorizationHeader.BASIC, AuthorizationHeader.BEARER);

    private final Customers customers;
    private final Gate gate;
    private final ClientAddress clientAddress;
    private final CurrentCaller current;

    SevenFilter(Customers customers, Gate gate, ClientAddress clientAddress, CurrentCaller current) {
        this.customers = customers;
        this.gate = gate;
        this.clientAddress = clientAddress;
        this.current = current;
    }

    /** Answers strangers as seven does: HTTP 200, and nothing but the code ({@code wire/seven.md} §5). */
    @SevenAccess
    @ServerRequestFilter
    Uni<RestResponse<Integer>> recognise(ContainerRequestContext request, HttpServerRequest http) {
        Optional<KnownCredential> presented = presentedKey(request).flatMap(customers::byApiKey);
        return gate.admit(presented, Access.of(request.getMethod()), clientAddress.of(http))
                .map(admission -> switch (admission) {
                    case Admitted(var caller, var quota) -> {
                        current.recognised(caller);
                        yield null;
                    }
                    case Refused refused -> SevenCode.of(refused.reason()).answer();
                });
    }

    private static Optional<String> presentedKey(ContainerRequestContext request) {
        @Nullable String header = request.getHeaderString("X-Api-Key");
        if (header != null) {
            return Optional.of(header.trim());
        }
        @Nullable String authorization = request.getHeaderString("Authorization");
        if (authorization != null) {
            return SCHEMES.stream()
                    .flatMap(scheme -> AuthorizationHeader.credentials(authorization, scheme).stream())
                    .map(String::trim)
                    .findFirst();
        }
        return Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst("p"));
    }
}

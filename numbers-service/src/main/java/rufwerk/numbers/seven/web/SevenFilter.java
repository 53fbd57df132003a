package rufwerk.numbers.seven.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.AuthorizationHeader;
import rufwerk.kit.access.Caller;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.access.Customers;

/**
 * Recognises customers by their key: {@code X-Api-Key}, {@code Authorization: Basic} with the key in clear,
 * {@code Bearer}, or the parameter {@code p} ({@code wire/seven.md} §1).
 */
class SevenFilter {
    private static final List<String> SCHEMES = List.of(AuthorizationHeader.BASIC, AuthorizationHeader.BEARER);

    private final Customers customers;
    private final CurrentCaller current;

    SevenFilter(Customers customers, CurrentCaller current) {
        this.customers = customers;
        this.current = current;
    }

    /** Answers strangers as seven does: HTTP 200, and nothing but the code ({@code wire/seven.md} §5). */
    @SevenAccess
    @ServerRequestFilter
    @Nullable
    RestResponse<Integer> recognise(ContainerRequestContext request) {
        Optional<Caller> caller = presentedKey(request).flatMap(customers::byApiKey);
        caller.ifPresent(current::recognised);
        return caller.isPresent() ? null : SevenCode.KEY_WRONG.answer();
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

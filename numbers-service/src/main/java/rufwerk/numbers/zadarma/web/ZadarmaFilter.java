package rufwerk.numbers.zadarma.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.Caller;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.access.Customers;
import rufwerk.kit.access.KnownCredential;
import rufwerk.kit.access.ZadarmaSignature;

/** Recognises customers by {@code Authorization: <user key>:<signature>} ({@code wire/zadarma.md} §1). */
class ZadarmaFilter {
    private final Customers customers;
    private final CurrentCaller current;
    private final CurrentVertxRequest vertxRequest;

    ZadarmaFilter(Customers customers, CurrentCaller current, CurrentVertxRequest vertxRequest) {
        this.customers = customers;
        this.current = current;
        this.vertxRequest = vertxRequest;
    }

    @ZadarmaAccess
    @ServerRequestFilter
    @Nullable
    RestResponse<ErrorView> recognise() {
        Optional<Caller> caller = caller(vertxRequest.getCurrent().request());
        caller.ifPresent(current::recognised);
        return caller.isPresent() ? null : notAuthorized();
    }

    /** The method's name in its documented form, whichever form was requested. */
    @ZadarmaAccess
    @ServerResponseFilter
    void nameTheMethod(ContainerResponseContext response) {
        String path = vertxRequest.getCurrent().request().path();
        response.getHeaders().putSingle("X-Zadarma-Method", path.endsWith("/") ? path : path + "/");
    }

    private Optional<Caller> caller(HttpServerRequest request) {
        String authorization = Objects.requireNonNullElse(request.getHeader("Authorization"), "");
        int colon = authorization.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String signature = authorization.substring(colon + 1);
        return customers
                .byZadarmaUserKey(authorization.substring(0, colon))
                .filter(credential -> ZadarmaSignature.matches(
                        signature,
                        // Path and query exactly as sent: they are what was signed.
                        request.path(),
                        Objects.requireNonNullElse(request.query(), ""),
                        customers.secretOf(credential)))
                .map(KnownCredential::caller);
    }

    private static RestResponse<ErrorView> notAuthorized() {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.UNAUTHORIZED, ErrorView.saying("Not authorized"))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}

package rufwerk.documents.desk.web;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Objects;

/**
 * What the operator who looks has shown us, to be shown to the other services: they decide what the operator may do, and
 * note who it was.
 */
@RequestScoped
class OperatorAccess {
    private final SecurityIdentity identity;
    private final RoutingContext request;

    OperatorAccess(SecurityIdentity identity, RoutingContext request) {
        this.identity = identity;
        this.request = request;
    }

    /** The header to send: the access token of a session, or what came with the request. */
    String authorization() {
        AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
        return token == null
                ? Objects.requireNonNull(request.request().getHeader(HttpHeaders.AUTHORIZATION))
                : "Bearer " + token.getToken();
    }
}

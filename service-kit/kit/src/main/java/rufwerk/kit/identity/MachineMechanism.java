package rufwerk.kit.identity;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recognises switches and our own services by their token: {@code Authorization: Bearer} or {@code X-Api-Key}.
 *
 * <p>A JWT is no machine's: it belongs to an operator. Machines that know HTTP Basic alone sign in where operators do.
 */
@ApplicationScoped
class MachineMechanism implements HttpAuthenticationMechanism {
    /** Before people and their identity provider: no machine has to wait until it is clear that it is none of them. */
    private static final int FIRST = 10_000;

    private final Machines machines;
    private final SlowDown slowDown;

    MachineMechanism(Machines machines, SlowDown slowDown) {
        this.machines = machines;
        this.slowDown = slowDown;
    }

    @Override
    public int getPriority() {
        return FIRST;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        Optional<PresentedToken> bearer = PresentedToken.of(request);
        if (bearer.filter(PresentedToken::isJwt).isPresent()) {
            return Uni.createFrom().nullItem();
        }
        @Nullable String token = bearer.map(PresentedToken::value).orElseGet(() -> apiKey(request.request()));
        if (token == null) {
            return Uni.createFrom().nullItem();
        }
        return machines.withToken(token)
                .map(machine -> Uni.createFrom().item(machine))
                .orElseGet(() -> slowDown.fail(request));
    }

    /** Who signs in some other way, too, is taken at that. */
    private static @Nullable String apiKey(HttpServerRequest request) {
        return request.getHeader("Authorization") == null ? request.getHeader("X-Api-Key") : null;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom()
                .item(new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code(), "WWW-Authenticate", "Bearer"));
    }
}

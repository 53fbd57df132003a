package rufwerk.kit.identity;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recognises switches and our own services by their token: {@code Authorization: Bearer} or {@code X-Api-Key}.
 *
 * <p>A JWT is no machine's: it belongs to an operator.
 */
@ApplicationScoped
class MachineMechanism implements HttpAuthenticationMechanism {
    private record Known(String machine, String token) {}

    private final List<Known> known;
    private final SlowDown slowDown;

    MachineMechanism(MachineConfig config, SlowDown slowDown) {
        this.slowDown = slowDown;
        this.known = config.tokens().entrySet().stream()
                .flatMap(machine -> machine.getValue().stream().map(token -> new Known(machine.getKey(), token)))
                .toList();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        Optional<PresentedToken> bearer = PresentedToken.of(request);
        if (bearer.filter(PresentedToken::isJwt).isPresent()) {
            return Uni.createFrom().nullItem();
        }
        @Nullable
        String token = bearer.map(PresentedToken::value)
                .orElseGet(() -> request.request().getHeader("X-Api-Key"));
        if (token == null) {
            return Uni.createFrom().nullItem();
        }
        @Nullable String machine = machineOf(token);
        return machine == null
                ? slowDown.fail(request)
                : Uni.createFrom()
                        .item(QuarkusSecurityIdentity.builder()
                                .setPrincipal(new QuarkusPrincipal(machine))
                                .addRole(machine)
                                .build());
    }

    /** Compares every token, whichever matches: the time taken tells nothing. */
    private @Nullable String machineOf(String token) {
        @Nullable String machine = null;
        for (Known candidate : known) {
            if (MessageDigest.isEqual(bytes(token), bytes(candidate.token()))) {
                machine = candidate.machine();
            }
        }
        return machine;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom()
                .item(new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code(), "WWW-Authenticate", "Bearer"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package rufwerk.kit.identity;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.AuthorizationHeader;

/** Recognises switches and our own services by their token: {@code Authorization: Bearer} or {@code X-Api-Key}. */
@ApplicationScoped
class MachineMechanism implements HttpAuthenticationMechanism {
    private final Map<String, String> tokens;

    MachineMechanism(MachineConfig config) {
        this.tokens = Map.copyOf(config.tokens());
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        String token = presentedToken(request);
        if (token == null) {
            return Uni.createFrom().nullItem();
        }
        // Every token is compared, whichever matches: the time taken tells nothing.
        @Nullable String machine = null;
        for (Map.Entry<String, String> known : tokens.entrySet()) {
            if (MessageDigest.isEqual(bytes(token), bytes(known.getValue()))) {
                machine = known.getKey();
            }
        }
        return machine == null
                ? Uni.createFrom().failure(new AuthenticationFailedException())
                : Uni.createFrom()
                        .item(QuarkusSecurityIdentity.builder()
                                .setPrincipal(new QuarkusPrincipal(machine))
                                .addRole(machine)
                                .build());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom()
                .item(new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code(), "WWW-Authenticate", "Bearer"));
    }

    private static @Nullable String presentedToken(RoutingContext request) {
        return AuthorizationHeader.credentials(request.request().getHeader("Authorization"), AuthorizationHeader.BEARER)
                .orElseGet(() -> request.request().getHeader("X-Api-Key"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package rufwerk.kit.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Signs the operator of the environment in by HTTP Basic. */
@ApplicationScoped
class BootstrapOperator implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final Optional<String> username;
    private final Optional<PasswordHash> password;

    BootstrapOperator(OperatorConfig config) {
        this.username = config.username();
        this.password = config.passwordHash().map(PasswordHash::parse);
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> {
            boolean known = username.filter(request.getUsername()::equals).isPresent()
                    && password.filter(hash -> hash.isOf(request.getPassword().getPassword()))
                            .isPresent();
            if (!known) {
                throw new AuthenticationFailedException();
            }
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(request.getUsername()))
                    .addRoles(Set.of(Roles.REVIEWER, Roles.ADMIN))
                    .build();
        });
    }
}

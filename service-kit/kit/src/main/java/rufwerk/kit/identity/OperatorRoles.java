package rufwerk.kit.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Lets the identity provider give the roles of operators and no others: a group {@code switch} makes no switch. */
@ApplicationScoped
class OperatorRoles implements SecurityIdentityAugmentor {
    private static final Set<String> OF_OPERATORS = Set.of(Roles.REVIEWER, Roles.ADMIN);

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom()
                .item(identity.getPrincipal() instanceof JsonWebToken ? withRolesOfOperators(identity) : identity);
    }

    private static SecurityIdentity withRolesOfOperators(SecurityIdentity identity) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles().stream()
                        .filter(OF_OPERATORS::contains)
                        .collect(Collectors.toSet()))
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .build();
    }
}

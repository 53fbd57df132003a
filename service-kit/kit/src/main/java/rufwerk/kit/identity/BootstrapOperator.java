package rufwerk.kit.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the operator of the environment in by HTTP Basic; and machines that know no other way, such as FreeSWITCH, with
 * their name and a token. A machine called like the operator can not sign in this way.
 */
@ApplicationScoped
class BootstrapOperator implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final Optional<String> username;
    private final Optional<PasswordHash> password;
    private final Machines machines;
    private final SlowDown slowDown;

    /** Spares the slow hash for what was right before; means nothing outside of this process. */
    private final Mac remembering = keyOfThisProcess();

    private volatile byte[] lastRight = {};

    BootstrapOperator(OperatorConfig config, Machines machines, SlowDown slowDown) {
        this.machines = machines;
        this.slowDown = slowDown;
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
        if (isMachine(request.getUsername())) {
            return signInMachine(request);
        }
        byte[] mark = mark(request.getUsername(), request.getPassword().getPassword());
        if (MessageDigest.isEqual(mark, lastRight)) {
            return Uni.createFrom().item(operator(request.getUsername()));
        }
        return slowDown.attempt(
                HttpSecurityUtils.getRoutingContextAttribute(request),
                () -> context.runBlocking(() -> signIn(request)).invoke(() -> lastRight = mark));
    }

    private boolean isMachine(String name) {
        return machines.have(name) && username.filter(name::equals).isEmpty();
    }

    /** A token cannot be guessed, so there is nothing to slow down before it was wrong. */
    private Uni<SecurityIdentity> signInMachine(UsernamePasswordAuthenticationRequest request) {
        String token = new String(request.getPassword().getPassword());
        return machines.named(request.getUsername(), token)
                .map(machine -> Uni.createFrom().item(machine))
                .orElseGet(() -> slowDown.fail(HttpSecurityUtils.getRoutingContextAttribute(request)));
    }

    private SecurityIdentity signIn(UsernamePasswordAuthenticationRequest request) {
        boolean known = username.filter(request.getUsername()::equals).isPresent()
                && password.filter(hash -> hash.isOf(request.getPassword().getPassword()))
                        .isPresent();
        if (!known) {
            throw new AuthenticationFailedException();
        }
        return operator(request.getUsername());
    }

    private static SecurityIdentity operator(String name) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(Set.of(Roles.REVIEWER, Roles.ADMIN))
                .build();
    }

    private byte[] mark(String name, char[] presented) {
        synchronized (remembering) {
            remembering.update(name.getBytes(StandardCharsets.UTF_8));
            remembering.update((byte) 0);
            return remembering.doFinal(new String(presented).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Mac keyOfThisProcess() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
        }
    }
}

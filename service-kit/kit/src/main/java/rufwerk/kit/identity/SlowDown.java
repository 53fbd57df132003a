package rufwerk.kit.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Supplier;
import rufwerk.kit.access.Client;
import rufwerk.kit.access.ClientAddress;
import rufwerk.kit.access.Gate;
import rufwerk.kit.limits.Quota;
import rufwerk.kit.problem.ProblemException;

/** Makes an address wait that fails to sign in over and over, on whichever replica it tries. */
@ApplicationScoped
class SlowDown {
    private final Gate gate;
    private final ClientAddress clientAddress;
    private final Clock clock;

    SlowDown(Gate gate, ClientAddress clientAddress, Clock clock) {
        this.gate = gate;
        this.clientAddress = clientAddress;
        this.clock = clock;
    }

    /** Fails as somebody unknown does, or with how long to wait. For what cannot be guessed anyway. */
    <T> Uni<T> fail(RoutingContext request) {
        return gate.failure(clientAddress.of(request.request()))
                .chain(quota -> Uni.createFrom()
                        .failure(quota.granted() ? new AuthenticationFailedException() : tooMany(quota)));
    }

    /** Tries only when the address need not wait: a password could be guessed. Every try is a failure until it is not. */
    <T> Uni<T> attempt(RoutingContext request, Supplier<Uni<T>> signIn) {
        Client client = clientAddress.of(request.request());
        return gate.failure(client)
                .chain(quota ->
                        quota.granted() ? signIn.get() : Uni.createFrom().failure(tooMany(quota)))
                .invoke(() -> gate.succeeded(client));
    }

    private ProblemException tooMany(Quota quota) {
        return SignInProblem.TOO_MANY_FAILURES
                .because("Signing in failed too often from your address")
                .retryAfter(quota.retryAfterSeconds(clock.instant()));
    }
}

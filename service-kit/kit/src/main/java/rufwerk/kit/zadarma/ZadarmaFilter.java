package rufwerk.kit.zadarma;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import rufwerk.kit.access.Access;
import rufwerk.kit.access.Admission.Admitted;
import rufwerk.kit.access.Admission.Reason;
import rufwerk.kit.access.Admission.Refused;
import rufwerk.kit.access.ClientAddress;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.access.Customers;
import rufwerk.kit.access.Gate;
import rufwerk.kit.access.KnownCredential;
import rufwerk.kit.limits.Limit;
import rufwerk.kit.limits.Quota;
import rufwerk.kit.problem.ProblemException;

/**
 * Recognises customers by {@code Authorization: <user key>:<signature>} ({@code wire/zadarma.md} §1).
 *
 * <p>The signature comes before the limits: a user key is no secret, and whoever knows no more than that must not use
 * up what belongs to the customer.
 */
@ApplicationScoped
class ZadarmaFilter {
    private final Customers customers;
    private final Gate gate;
    private final ClientAddress clientAddress;
    private final Transport transport;
    private final ZadarmaParameters parameters;
    private final CurrentCaller current;
    private final CurrentQuota currentQuota;
    private final ZadarmaConfig config;
    private final Clock clock;

    ZadarmaFilter(
            Customers customers,
            Gate gate,
            ClientAddress clientAddress,
            Transport transport,
            ZadarmaParameters parameters,
            CurrentCaller current,
            CurrentQuota currentQuota,
            ZadarmaConfig config,
            Clock clock) {
        this.customers = customers;
        this.gate = gate;
        this.clientAddress = clientAddress;
        this.transport = transport;
        this.parameters = parameters;
        this.current = current;
        this.currentQuota = currentQuota;
        this.config = config;
        this.clock = clock;
    }

    @ZadarmaAccess
    @ServerRequestFilter
    Uni<Void> recognise(ContainerRequestContext request, RoutingContext exchange) {
        String authorization = Objects.requireNonNullElse(request.getHeaderString("Authorization"), "");
        int colon = authorization.indexOf(':');
        Optional<KnownCredential> named =
                colon < 0 ? Optional.empty() : customers.byZadarmaUserKey(authorization.substring(0, colon));
        String signature = authorization.substring(colon + 1);
        // Exactly as requested: it is what was signed.
        String path = exchange.request().path();
        return transport
                .receive(request, exchange, named.isPresent())
                .invoke(parameters::take)
                .map(received -> named.filter(credential -> ZadarmaSignature.matches(
                        signature, path, received.parameters(), customers.secretOf(credential))))
                .chain(proven -> gate.admit(
                                proven,
                                Access.of(request.getMethod()),
                                clientAddress.of(exchange.request()),
                                Limit.perMinute(config.requestsPerMinute()))
                        .invoke(admission -> {
                            switch (admission) {
                                case Admitted(var caller, var quota) -> {
                                    current.recognised(caller);
                                    currentQuota.set(quota);
                                }
                                case Refused refused -> throw problem(refused, proven);
                            }
                        }))
                .replaceWithVoid();
    }

    private ProblemException problem(Refused refused, Optional<KnownCredential> proven) {
        if (refused.reason() == Reason.TOO_MANY) {
            currentQuota.set(new Quota(
                    false,
                    proven.map(KnownCredential::requestsPerMinute).orElse(config.requestsPerMinute()),
                    0,
                    clock.instant().plusSeconds(refused.retryAfterSeconds())));
        }
        return switch (refused.reason()) {
            case UNKNOWN -> ZadarmaProblem.NOT_AUTHORIZED.asException();
            case WRONG_NETWORK -> ZadarmaProblem.NETWORK_NOT_ALLOWED.asException();
            case TOO_NARROW -> ZadarmaProblem.SCOPE_TOO_NARROW.asException();
            case TOO_MANY -> ZadarmaProblem.RATE_LIMIT_EXCEEDED.asException().retryAfter(refused.retryAfterSeconds());
        };
    }
}

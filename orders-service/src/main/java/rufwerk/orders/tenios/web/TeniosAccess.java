package rufwerk.orders.tenios.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import rufwerk.kit.access.Access;
import rufwerk.kit.access.Admission.Admitted;
import rufwerk.kit.access.Admission.Refused;
import rufwerk.kit.access.Caller;
import rufwerk.kit.access.ClientAddress;
import rufwerk.kit.access.Customers;
import rufwerk.kit.access.Gate;

/** Recognises customers by the {@code access_key} in the body ({@code wire/tenios.md} §1). */
@ApplicationScoped
class TeniosAccess {
    private final Customers customers;
    private final Gate gate;
    private final ClientAddress clientAddress;

    TeniosAccess(Customers customers, Gate gate, ClientAddress clientAddress) {
        this.customers = customers;
        this.gate = gate;
        this.clientAddress = clientAddress;
    }

    /** Fails with a {@link TeniosProblem} when the key does not open what is asked. Every method of TENIOS writes. */
    Uni<Caller> callerOf(TeniosBody body, HttpServerRequest request) {
        return gate.admit(
                        body.optional("access_key").flatMap(customers::byTeniosAccessKey),
                        Access.WRITE,
                        clientAddress.of(request))
                .map(admission -> switch (admission) {
                    case Admitted(var caller, var quota) -> caller;
                    case Refused(var reason, var retryAfter) ->
                        throw switch (reason) {
                            case UNKNOWN -> TeniosProblem.accessDenied("The access key is not valid.");
                            case WRONG_NETWORK ->
                                TeniosProblem.accessDenied("The access key may not be used from your address.");
                            case TOO_NARROW -> TeniosProblem.accessDenied("The access key has no right to do this.");
                            case TOO_MANY -> TeniosProblem.tooManyRequests(retryAfter);
                        };
                });
    }
}

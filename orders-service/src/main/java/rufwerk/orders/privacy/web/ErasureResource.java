package rufwerk.orders.privacy.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;
import rufwerk.kit.identity.Roles;
import rufwerk.kit.problem.Problem.FieldError;
import rufwerk.kit.problem.ProblemException;
import rufwerk.orders.OrdersProblem;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.accounts.Operator;
import rufwerk.orders.privacy.Contracts;
import rufwerk.orders.privacy.ErasureOutcome;
import rufwerk.orders.privacy.Obstacle;
import rufwerk.orders.privacy.OrderErasure;

/** Erasures of accounts, for operators. */
@Path("/v1/accounts/{id}/erasure")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Privacy", description = "Erasing what all services hold about an account, and keeping it")
class ErasureResource {
    private static final int RETRY_SECONDS = 5;

    private final OrderErasure orderErasure;
    private final SecurityIdentity identity;

    ErasureResource(OrderErasure orderErasure, SecurityIdentity identity) {
        this.orderErasure = orderErasure;
        this.identity = identity;
    }

    @POST
    @ResponseStatus(StatusCode.ACCEPTED)
    @Operation(
            summary = "Erase everything about an account, for good",
            description = "Its keys open nothing any more, and all services erase what they hold. Refused while it has"
                    + " numbers, orders or verifications that are not over, or is held; errors names each of these.")
    public Uni<ErasureView> erase(@RestPath UUID id, @Valid @NotNull ReasonRequest request) {
        var operator = new Operator(identity.getPrincipal().getName());
        return orderErasure
                .order(new AccountId(id), request.reason(), operator)
                .onFailure(Contracts.Unreachable.class)
                .transform(away -> OrdersProblem.NUMBERS_UNREACHABLE
                        .because("Try again in " + RETRY_SECONDS + " seconds")
                        .retryAfter(RETRY_SECONDS))
                .map(outcome -> switch (outcome) {
                    case ErasureOutcome.Ordered(var erasure) -> ErasureView.of(erasure);
                    case ErasureOutcome.Kept(var because) -> throw kept(because);
                    case ErasureOutcome.Unknown() -> throw unknown(id);
                });
    }

    @GET
    @Operation(summary = "How far an erasure is, and what each service has erased")
    public Uni<ErasureView> show(@RestPath UUID id) {
        return orderErasure.find(new AccountId(id)).map(found -> {
            if (found == null) {
                throw unknown(id);
            }
            return ErasureView.of(found);
        });
    }

    private static ProblemException kept(Set<Obstacle> because) {
        return OrdersProblem.ACCOUNT_KEPT
                .because("Nothing was changed; errors names what stands against it")
                .at(because.stream()
                        .sorted()
                        .map(obstacle -> new FieldError(
                                obstacle.name().toLowerCase(Locale.ROOT), "The account " + obstacle.words()))
                        .toList());
    }

    private static ProblemException unknown(UUID account) {
        return OrdersProblem.ACCOUNT_UNKNOWN.because(
                "There is no such account, or nobody has ordered to erase " + account);
    }
}

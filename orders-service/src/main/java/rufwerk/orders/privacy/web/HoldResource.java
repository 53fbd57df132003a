package rufwerk.orders.privacy.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.identity.Roles;
import rufwerk.orders.OrdersProblem;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.accounts.Operator;
import rufwerk.orders.privacy.Hold;
import rufwerk.orders.privacy.HoldData;

/** Legal holds, for operators. */
@Path("/v1/accounts/{id}/hold")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Privacy", description = "Erasing what all services hold about an account, and keeping it")
class HoldResource {
    private final HoldData holdData;
    private final SecurityIdentity identity;

    HoldResource(HoldData holdData, SecurityIdentity identity) {
        this.holdData = holdData;
        this.identity = identity;
    }

    @GET
    @Operation(summary = "What keeps an account's data from being forgotten")
    public Uni<HoldView> show(@RestPath UUID id) {
        return holdData.find(new AccountId(id)).map(found -> view(found, id));
    }

    @PUT
    @Operation(
            summary = "Keep everything about an account",
            description = "Until the hold is lifted no service forgets anything about it, and it cannot be erased.")
    public Uni<HoldView> place(@RestPath UUID id, @Valid @NotNull ReasonRequest request) {
        return holdData.place(new AccountId(id), request.reason(), operator()).map(placed -> view(placed, id));
    }

    @DELETE
    @Operation(summary = "Lift a hold, whether there is one or not")
    public Uni<Void> lift(@RestPath UUID id) {
        return holdData.lift(new AccountId(id), operator())
                .invoke(known -> {
                    if (!known) {
                        view(null, id);
                    }
                })
                .replaceWithVoid();
    }

    private Operator operator() {
        return new Operator(identity.getPrincipal().getName());
    }

    private static HoldView view(@Nullable Hold hold, UUID account) {
        if (hold == null) {
            throw OrdersProblem.ACCOUNT_UNKNOWN.because("There is no such account, or nothing holds " + account);
        }
        return HoldView.of(hold);
    }
}

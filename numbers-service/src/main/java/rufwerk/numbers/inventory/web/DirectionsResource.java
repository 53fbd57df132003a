package rufwerk.numbers.inventory.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import rufwerk.kit.identity.Roles;
import rufwerk.numbers.NumbersProblem;
import rufwerk.numbers.inventory.AddNumbers;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.OpenDirection;

/** Fills the inventory. */
@Path("/v1/directions")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Inventory", description = "For operators")
class DirectionsResource {
    private final OpenDirection openDirection;
    private final AddNumbers addNumbers;

    DirectionsResource(OpenDirection openDirection, AddNumbers addNumbers) {
        this.openDirection = openDirection;
        this.addNumbers = addNumbers;
    }

    @POST
    @Operation(summary = "Put an area code on offer; repeating it is harmless")
    public Uni<RestResponse<DirectionView>> open(@NotNull @Valid DirectionRequest request) {
        return openDirection.open(request.toOffer()).map(outcome -> switch (outcome) {
            case OpenDirection.Outcome.Opened(var direction) ->
                RestResponse.status(RestResponse.Status.CREATED, DirectionView.of(direction));
            case OpenDirection.Outcome.Known(var direction) -> RestResponse.ok(DirectionView.of(direction));
            case OpenDirection.Outcome.Differs(var existing) ->
                throw NumbersProblem.DIRECTION_DIFFERS.because(
                        "Direction %d stays as it is".formatted(existing.id().value()));
            case OpenDirection.Outcome.NoCallingCode(var country) ->
                throw NumbersProblem.COUNTRY_UNKNOWN.because(country.code() + " is no country that can be called");
        });
    }

    @POST
    @Path("/{id}/numbers")
    @Operation(summary = "Add numbers, at most 10,000 at once: all of them, or none when one is refused")
    public Uni<RestResponse<AddedView>> add(@PathParam("id") long id, @NotNull @Valid NumbersRequest request) {
        return addNumbers.add(new DirectionId(id), request.numbers()).map(outcome -> switch (outcome) {
            case AddNumbers.Outcome.Added(int added, int known) -> RestResponse.ok(new AddedView(added, known));
            case AddNumbers.Outcome.SomeRefused(var refused) -> throw NumbersRefused.problem(refused);
            case AddNumbers.Outcome.NoSuchDirection(var unknown) ->
                throw NumbersProblem.DIRECTION_UNKNOWN.because("There is no direction " + unknown.value());
        });
    }
}

package rufwerk.numbers.inventory.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.identity.Roles;
import rufwerk.kit.problem.ProblemException;
import rufwerk.numbers.NumbersProblem;
import rufwerk.numbers.inventory.AddNumbers;
import rufwerk.numbers.inventory.ChangeDirection;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.DirectionQuery;
import rufwerk.numbers.inventory.FindDirections;
import rufwerk.numbers.inventory.OpenDirection;

/** What is on offer. */
@Path("/v1/directions")
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Inventory", description = "For operators")
class DirectionsResource {
    private final FindDirections findDirections;
    private final OpenDirection openDirection;
    private final ChangeDirection changeDirection;
    private final AddNumbers addNumbers;

    DirectionsResource(
            FindDirections findDirections,
            OpenDirection openDirection,
            ChangeDirection changeDirection,
            AddNumbers addNumbers) {
        this.findDirections = findDirections;
        this.openDirection = openDirection;
        this.changeDirection = changeDirection;
        this.addNumbers = addNumbers;
    }

    @GET
    @Operation(summary = "List directions and how many of their numbers are in which state, the oldest first")
    public Uni<DirectionList> list(
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Parameter(description = "next_cursor of the page before") @RestQuery @Nullable String cursor,
            @RestQuery @Nullable @Pattern(regexp = "[A-Z]{2}") String country) {
        return findDirections
                .page(new DirectionQuery(
                        country == null ? null : new Country(country), DirectionList.position(cursor), limit))
                .map(DirectionList::of);
    }

    /** documents-service looks up what a customer asks about. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, "documents-service"})
    @Operation(summary = "One direction, and how many of its numbers are in which state")
    public Uni<DirectionView> show(@PathParam("id") long id) {
        return view(new DirectionId(id));
    }

    @POST
    @Operation(summary = "Put an area code on offer; repeating it is harmless")
    public Uni<RestResponse<DirectionView>> open(@NotNull @Valid DirectionRequest request) {
        return openDirection.open(request.toOffer()).chain(outcome -> switch (outcome) {
            case OpenDirection.Outcome.Opened(var direction) ->
                view(direction.id()).map(view -> RestResponse.status(RestResponse.Status.CREATED, view));
            case OpenDirection.Outcome.Known(var direction) ->
                view(direction.id()).map(RestResponse::ok);
            case OpenDirection.Outcome.Differs(var existing) ->
                throw NumbersProblem.DIRECTION_DIFFERS.because(
                        "Direction %d stays as it is".formatted(existing.id().value()));
            case OpenDirection.Outcome.NoCallingCode(var country) ->
                throw NumbersProblem.COUNTRY_UNKNOWN.because(country.code() + " is no country that can be called");
        });
    }

    @PUT
    @Path("/{id}")
    @Operation(
            summary = "Describe a direction anew",
            description = "Country and area code have to stay. Basic charges hold for numbers that are ordered from now"
                    + " on, fees per minute and message for all.")
    public Uni<DirectionView> change(@PathParam("id") long id, @NotNull @Valid DirectionRequest request) {
        return changeDirection.change(new DirectionId(id), request.toOffer()).chain(outcome -> switch (outcome) {
            case ChangeDirection.Outcome.Changed(var direction) -> view(direction.id());
            case ChangeDirection.Outcome.OtherArea(var existing) ->
                throw NumbersProblem.AREA_CODE_STAYS.because("Direction %d is for %s %s"
                        .formatted(
                                id,
                                existing.country().code(),
                                existing.offer().areaCode().digits()));
            case ChangeDirection.Outcome.NoSuchDirection(var unknown) -> throw unknown(unknown);
        });
    }

    @POST
    @Path("/{id}/numbers")
    @Operation(summary = "Add numbers, at most 10,000 at once: all of them, or none when one is refused")
    public Uni<RestResponse<AddedView>> add(@PathParam("id") long id, @NotNull @Valid NumbersRequest request) {
        return addNumbers.add(new DirectionId(id), request.numbers()).map(outcome -> switch (outcome) {
            case AddNumbers.Outcome.Added(int added, int known) -> RestResponse.ok(new AddedView(added, known));
            case AddNumbers.Outcome.SomeRefused(var refused) -> throw NumbersRefused.problem(refused);
            case AddNumbers.Outcome.NoSuchDirection(var unknown) -> throw unknown(unknown);
        });
    }

    private Uni<DirectionView> view(DirectionId id) {
        return findDirections
                .find(id)
                .onItem()
                .ifNull()
                .failWith(() -> unknown(id))
                .map(DirectionView::of);
    }

    private static ProblemException unknown(DirectionId id) {
        return NumbersProblem.DIRECTION_UNKNOWN.because("There is no direction " + id.value());
    }
}

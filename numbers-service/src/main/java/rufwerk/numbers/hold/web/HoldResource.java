package rufwerk.numbers.hold.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.access.ForCustomers;
import rufwerk.kit.problem.ProblemException;
import rufwerk.numbers.NumbersProblem;
import rufwerk.numbers.hold.ExtendHold;
import rufwerk.numbers.hold.PlaceHold;
import rufwerk.numbers.hold.ReadHolds;
import rufwerk.numbers.hold.ReleaseHold;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.once.Once;

/** What customers keep for themselves before they order. */
@Path("/v1/holds")
@ForCustomers
@Tag(name = "Holds", description = "Your holds; of another account's there is no trace. A test key holds nothing")
class HoldResource {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final PlaceHold placeHold;
    private final ExtendHold extendHold;
    private final ReleaseHold releaseHold;
    private final ReadHolds readHolds;
    private final Once once;
    private final CurrentCaller caller;

    HoldResource(
            PlaceHold placeHold,
            ExtendHold extendHold,
            ReleaseHold releaseHold,
            ReadHolds readHolds,
            Once once,
            CurrentCaller caller) {
        this.placeHold = placeHold;
        this.extendHold = extendHold;
        this.releaseHold = releaseHold;
        this.readHolds = readHolds;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Hold a free number",
            description = "Until it expires nobody else can order it, in whatever way. You order it by hold_id, or by"
                    + " its number in any dialect.")
    public Uni<HoldView> hold(
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String idempotencyKey, @NotNull @Valid HoldRequest request) {
        return once.carryOut(new Once.Call(idempotencyKey, request.toString()), HoldView.class, () -> hold(request));
    }

    private Uni<HoldView> hold(HoldRequest request) {
        PhoneNumber number = PhoneNumber.parse(request.number()).orElseThrow();
        return placeHold
                .place(caller.get(), number, duration(request.minutes()))
                .map(outcome -> switch (outcome) {
                    case PlaceHold.Outcome.Held(var hold) ->
                        HoldView.of(hold, caller.get().test());
                    case PlaceHold.Outcome.NotAvailable none ->
                        throw NumbersProblem.NUMBER_NOT_AVAILABLE.because("Choose one that a search shows");
                    case PlaceHold.Outcome.TooLong(var longest) ->
                        throw NumbersProblem.HOLD_TOO_LONG.because("At most %d minutes".formatted(longest.toMinutes()));
                    case PlaceHold.Outcome.TooMany(int most) ->
                        throw NumbersProblem.TOO_MANY_HOLDS.because(
                                "At most %d; order, release or wait until one expires".formatted(most));
                });
    }

    @GET
    @Operation(
            summary = "Your holds that have not expired, newest first",
            description = "Holds that are placed meanwhile are not shown again and push nothing out of a page.")
    public Uni<HoldList> list(
            @RestQuery @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Parameter(description = "next_cursor of the page before") @RestQuery @Nullable String cursor) {
        return readHolds.page(caller.get(), Cursor.read(cursor), limit).map(HoldList::of);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of your holds")
    public Uni<HoldView> hold(@RestPath UUID id) {
        return readHolds
                .find(caller.get(), id)
                .onItem()
                .ifNull()
                .failWith(() -> unknown(id))
                .map(HoldView::of);
    }

    @POST
    @Path("/{id}/extension")
    @Operation(
            summary = "Make a hold last longer",
            description = "So long from now on, and never shorter than it is. All in all it has a limit.")
    public Uni<HoldView> extend(
            @RestPath UUID id,
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String idempotencyKey,
            @NotNull @Valid ExtensionRequest request) {
        return once.carryOut(
                new Once.Call(idempotencyKey, id + " " + request),
                HoldView.class,
                () -> extendHold
                        .extend(caller.get(), id, duration(request.minutes()))
                        .map(outcome -> switch (outcome) {
                            case ExtendHold.Outcome.Extended(var hold) -> HoldView.of(hold);
                            case ExtendHold.Outcome.Unknown none -> throw unknown(id);
                            case ExtendHold.Outcome.TooLong(var latest) ->
                                throw NumbersProblem.HOLD_TOO_LONG.because("It can last until %s".formatted(latest));
                        }));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Release a number before its hold expires", description = "It is on offer again at once.")
    public Uni<RestResponse<Void>> release(@RestPath UUID id) {
        return releaseHold.release(caller.get(), id).map(released -> {
            if (!released) {
                throw unknown(id);
            }
            return RestResponse.noContent();
        });
    }

    private static @Nullable Duration duration(@Nullable Integer minutes) {
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }

    private static ProblemException unknown(UUID id) {
        return NumbersProblem.HOLD_UNKNOWN.because("There is no hold " + id);
    }
}

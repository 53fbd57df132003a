package rufwerk.numbers.seven.web;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.once.DryRun;
import rufwerk.numbers.once.Once;
import rufwerk.numbers.settings.NumberSettings;
import rufwerk.numbers.sms.SlackOrigins;
import rufwerk.numbers.subscription.ActiveNumber;
import rufwerk.numbers.subscription.CancelSubscription;
import rufwerk.numbers.subscription.ChangeSettings;
import rufwerk.numbers.subscription.FindActiveNumbers;

/** An account's own numbers as seven.io's clients manage them. */
@Path("/api/numbers/active")
@Produces(MediaType.APPLICATION_JSON)
@SevenAccess
@Tag(name = "seven.io Numbers", description = "For customers, with an API key")
class SevenActiveNumbersResource {
    private final CurrentCaller caller;
    private final FindActiveNumbers findActiveNumbers;
    private final ChangeSettings changeSettings;
    private final CancelSubscription cancelSubscription;
    private final DeleteRequest deleteRequest;
    private final SlackOrigins slackOrigins;
    private final Once once;

    SevenActiveNumbersResource(
            CurrentCaller caller,
            FindActiveNumbers findActiveNumbers,
            ChangeSettings changeSettings,
            CancelSubscription cancelSubscription,
            DeleteRequest deleteRequest,
            SlackOrigins slackOrigins,
            Once once) {
        this.caller = caller;
        this.findActiveNumbers = findActiveNumbers;
        this.changeSettings = changeSettings;
        this.cancelSubscription = cancelSubscription;
        this.deleteRequest = deleteRequest;
        this.slackOrigins = slackOrigins;
        this.once = once;
    }

    @GET
    @Operation(summary = "List the account's own numbers")
    public Uni<RestResponse<ActiveNumbersView>> list() {
        return findActiveNumbers
                .of(caller.get().accountId())
                .map(numbers -> RestResponse.ok(ActiveNumbersView.of(numbers)));
    }

    @GET
    @Path("/{number}")
    @Operation(summary = "Show one of the account's own numbers")
    public Uni<RestResponse<ActiveNumberView>> show(@PathParam("number") String number) {
        return own(findActiveNumbers.find(caller.get().accountId(), parsed(number)))
                .map(RestResponse::ok);
    }

    @PATCH
    @Path("/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Name a number, or say where its text messages go; what is left out stays as it is")
    @Parameter(name = DryRun.PARAMETER, in = ParameterIn.QUERY, description = DryRun.DESCRIPTION)
    public Uni<RestResponse<ActiveNumberView>> change(
            @PathParam("number") String number,
            @Nullable ChangeRequest request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return change(parsed(number), request == null ? ChangeRequest.NOTHING : request, idempotencyKey);
    }

    @PATCH
    @Path("/{number}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<ActiveNumberView>> change(
            @PathParam("number") String number,
            MultivaluedMap<String, String> form,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return change(parsed(number), ChangeRequest.of(form), idempotencyKey);
    }

    private Uni<RestResponse<ActiveNumberView>> change(
            PhoneNumber number, ChangeRequest request, @Nullable String idempotencyKey) {
        UnaryOperator<NumberSettings> change = request.toChange(slackOrigins::allow);
        return once.carryOut(
                        new Once.Call(idempotencyKey, "change " + number.digits() + " " + request),
                        ActiveNumberView.class,
                        () -> own(changeSettings.change(caller.get(), number, change)))
                .map(RestResponse::ok);
    }

    /** Some clients announce JSON and send nothing, others a form; so this takes a body as text, whatever it is called. */
    @DELETE
    @Path("/{number}")
    @Operation(summary = "Give a number back: when what is paid is over, or with delete_immediately at once")
    @Parameter(name = DryRun.PARAMETER, in = ParameterIn.QUERY, description = DryRun.DESCRIPTION)
    public Uni<RestResponse<DeletedView>> delete(
            @PathParam("number") String number,
            @RestQuery("delete_immediately") List<String> query,
            @Nullable String body,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        PhoneNumber own = parsed(number);
        boolean immediate = deleteRequest.isImmediate(query, body);
        return once.carryOut(
                        new Once.Call(idempotencyKey, "delete " + own.digits() + " " + immediate),
                        DeletedView.class,
                        () -> delete(own, immediate))
                .map(RestResponse::ok);
    }

    private Uni<DeletedView> delete(PhoneNumber number, boolean immediate) {
        return (immediate
                        ? cancelSubscription.now(caller.get(), number)
                        : cancelSubscription.atPeriodEnd(caller.get(), number))
                .map(found -> {
                    if (!found) {
                        throw new NotFoundException();
                    }
                    return DeletedView.DELETED;
                });
    }

    private static PhoneNumber parsed(String number) {
        return PhoneNumber.parse(number).orElseThrow(NotFoundException::new);
    }

    private static Uni<ActiveNumberView> own(Uni<@Nullable ActiveNumber> found) {
        return found.onItem().ifNull().failWith(NotFoundException::new).map(ActiveNumberView::of);
    }

    /** Named one by one, as the suite's own mappers know the first two. */
    @ServerExceptionMapper({WebApplicationException.class, MismatchedInputException.class, Throwable.class})
    RestResponse<Object> failed(Throwable failure) {
        return SevenErrors.of(failure);
    }
}

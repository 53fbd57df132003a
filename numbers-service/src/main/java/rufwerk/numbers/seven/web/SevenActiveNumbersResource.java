package rufwerk.numbers.seven.web;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.NumberSettings;
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

    SevenActiveNumbersResource(
            CurrentCaller caller,
            FindActiveNumbers findActiveNumbers,
            ChangeSettings changeSettings,
            CancelSubscription cancelSubscription,
            DeleteRequest deleteRequest) {
        this.caller = caller;
        this.findActiveNumbers = findActiveNumbers;
        this.changeSettings = changeSettings;
        this.cancelSubscription = cancelSubscription;
        this.deleteRequest = deleteRequest;
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
        return own(findActiveNumbers.find(caller.get().accountId(), parsed(number)));
    }

    @PATCH
    @Path("/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Name a number, or say where its text messages go; what is left out stays as it is")
    public Uni<RestResponse<ActiveNumberView>> change(
            @PathParam("number") String number, @Nullable ChangeRequest request) {
        return change(parsed(number), request == null ? UnaryOperator.identity() : request.toChange());
    }

    @PATCH
    @Path("/{number}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<ActiveNumberView>> change(
            @PathParam("number") String number, MultivaluedMap<String, String> form) {
        return change(parsed(number), ChangeRequest.of(form).toChange());
    }

    private Uni<RestResponse<ActiveNumberView>> change(PhoneNumber number, UnaryOperator<NumberSettings> change) {
        return own(changeSettings.change(caller.get(), number, change));
    }

    /** Some clients announce JSON and send nothing, others a form; so this takes a body as text, whatever it is called. */
    @DELETE
    @Path("/{number}")
    @Operation(summary = "Give a number back: when what is paid is over, or with delete_immediately at once")
    public Uni<RestResponse<DeletedView>> delete(
            @PathParam("number") String number,
            @RestQuery("delete_immediately") List<String> query,
            @Nullable String body) {
        PhoneNumber own = parsed(number);
        return (deleteRequest.isImmediate(query, body)
                        ? cancelSubscription.now(caller.get(), own)
                        : cancelSubscription.atPeriodEnd(caller.get(), own))
                .map(found -> {
                    if (!found) {
                        throw new NotFoundException();
                    }
                    return RestResponse.ok(DeletedView.DELETED);
                });
    }

    private static PhoneNumber parsed(String number) {
        return PhoneNumber.parse(number).orElseThrow(NotFoundException::new);
    }

    private static Uni<RestResponse<ActiveNumberView>> own(Uni<@Nullable ActiveNumber> found) {
        return found.onItem()
                .ifNull()
                .failWith(NotFoundException::new)
                .map(number -> RestResponse.ok(ActiveNumberView.of(number)));
    }

    @ServerExceptionMapper
    RestResponse<Object> refused(WebApplicationException e) {
        return SevenErrors.of(e);
    }

    @ServerExceptionMapper
    RestResponse<Object> unreadable(MismatchedInputException e) {
        return SevenErrors.of(e);
    }

    @ServerExceptionMapper
    RestResponse<Object> unexpected(Throwable e) {
        return SevenErrors.of(e);
    }
}

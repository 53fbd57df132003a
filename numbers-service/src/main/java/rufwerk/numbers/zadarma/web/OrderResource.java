package rufwerk.numbers.zadarma.web;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.zadarma.ZadarmaAccess;
import rufwerk.kit.zadarma.ZadarmaParameters;
import rufwerk.kit.zadarma.ZadarmaProblem;
import rufwerk.numbers.once.DryRun;
import rufwerk.numbers.once.Once;
import rufwerk.numbers.ordering.OrderTogether;
import rufwerk.numbers.subscription.OrderNumber;
import rufwerk.numbers.subscription.ProlongSubscription;

/** Orders and payments ahead, as Zadarma's clients ask for them. */
@Path("/v1/direct_numbers")
@Produces(MediaType.APPLICATION_JSON)
@ZadarmaAccess
@Tag(name = "Zadarma numbers", description = "For customers, with a signed request")
class OrderResource {
    private final CurrentCaller caller;
    private final ZadarmaParameters parameters;
    private final OrderTogether orderTogether;
    private final OrderNumber orderNumber;
    private final ProlongSubscription prolongSubscription;
    private final DocumentsFirst documentsFirst;
    private final Once once;

    OrderResource(
            CurrentCaller caller,
            ZadarmaParameters parameters,
            OrderTogether orderTogether,
            OrderNumber orderNumber,
            ProlongSubscription prolongSubscription,
            DocumentsFirst documentsFirst,
            Once once) {
        this.caller = caller;
        this.parameters = parameters;
        this.orderTogether = orderTogether;
        this.orderNumber = orderNumber;
        this.prolongSubscription = prolongSubscription;
        this.documentsFirst = documentsFirst;
        this.once = once;
    }

    @POST
    @Path("/order")
    @Parameter(name = DryRun.PARAMETER, in = ParameterIn.QUERY, description = DryRun.DESCRIPTION)
    @Operation(
            summary = "Order a number of a direction; in test mode it stays free",
            description =
                    "Where documents are demanded and not approved yet, the number is reserved for them: it is_reserved,"
                            + " its status is checking or checking_upload, and it costs nothing until it is_activated.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = OrderForm.class)))
    public Uni<RestResponse<OrderView>> order(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        OrderForm form = OrderForm.of(parameters);
        Uni<OrderView> answer = idempotencyKey != null
                ? orderAlone(idempotencyKey, form)
                : orderTogether
                        .order(caller.get(), form.wanted(), form.plan())
                        .chain(ordered -> ordered == null
                                ? orderAlone(null, form)
                                : Uni.createFrom().item(OrderView.of(ordered)));
        return answer.map(RestResponse::ok);
    }

    private Uni<OrderView> orderAlone(@Nullable String idempotencyKey, OrderForm form) {
        return once.carryOut(
                new Once.Call(idempotencyKey, form.text()),
                OrderView.class,
                () -> documentsFirst.ask(caller.get(), form),
                clearance -> orderNumber
                        .order(caller.get(), form.wanted(), form.plan(), clearance)
                        .map(OrderView::of),
                documentsFirst::tidyUp);
    }

    @POST
    @Path("/prolong")
    @Parameter(name = DryRun.PARAMETER, in = ParameterIn.QUERY, description = DryRun.DESCRIPTION)
    @Operation(
            summary = "Pay for a number some months ahead",
            description = "A parked number works again. In test mode the answer is what it would be.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = ProlongForm.class)))
    public Uni<RestResponse<ProlongView>> prolong(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        ProlongForm form = ProlongForm.of(parameters);
        return once.carryOut(new Once.Call(idempotencyKey, form.text()), ProlongView.class, () -> prolong(form))
                .map(RestResponse::ok);
    }

    private Uni<ProlongView> prolong(ProlongForm form) {
        return prolongSubscription
                .prolong(caller.get(), form.number(), form.months())
                .map(outcome -> switch (outcome) {
                    case ProlongSubscription.Outcome.Prolonged(var subscription, var charge) ->
                        ProlongView.of(subscription, charge);
                    case ProlongSubscription.Outcome.NoSuchNumber unknown ->
                        throw ZadarmaProblem.NUMBER_UNKNOWN.asException();
                    case ProlongSubscription.Outcome.NotActive waiting ->
                        throw ZadarmaProblem.WRONG_PARAMETERS.because("The number waits for documents");
                    case ProlongSubscription.Outcome.TooFarAhead late ->
                        throw ZadarmaProblem.WRONG_PARAMETERS.because("A number is paid ten years ahead at most");
                });
    }
}

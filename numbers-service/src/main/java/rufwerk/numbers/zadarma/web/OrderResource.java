package rufwerk.numbers.zadarma.web;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.zadarma.ZadarmaAccess;
import rufwerk.kit.zadarma.ZadarmaParameters;
import rufwerk.kit.zadarma.ZadarmaProblem;
import rufwerk.numbers.inventory.PhoneNumber;
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
    private final OrderNumber orderNumber;
    private final ProlongSubscription prolongSubscription;
    private final Once once;

    OrderResource(
            CurrentCaller caller,
            ZadarmaParameters parameters,
            OrderNumber orderNumber,
            ProlongSubscription prolongSubscription,
            Once once) {
        this.caller = caller;
        this.parameters = parameters;
        this.orderNumber = orderNumber;
        this.prolongSubscription = prolongSubscription;
        this.once = once;
    }

    @POST
    @Path("/order")
    @Operation(summary = "Order a number of a direction; in test mode it stays free")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = OrderForm.class)))
    public Uni<RestResponse<OrderView>> order(@HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        OrderForm form = OrderForm.of(parameters);
        return once.carryOut(idempotencyKey, form.text(), OrderView.class, () -> order(form))
                .map(RestResponse::ok);
    }

    private Uni<OrderView> order(OrderForm form) {
        PhoneNumber wanted = form.numberId();
        Uni<OrderNumber.Outcome> ordered = wanted == null
                ? orderNumber.orderAny(caller.get(), form.directionId(), form.plan())
                : orderNumber.order(caller.get(), form.directionId(), wanted, form.plan());
        return ordered.map(outcome -> switch (outcome) {
            case OrderNumber.Outcome.Ordered(var subscription) -> OrderView.of(subscription.number(), true);
            case OrderNumber.Outcome.CouldBeOrdered(var number) -> OrderView.of(number, false);
            case OrderNumber.Outcome.NotAvailable none ->
                throw ZadarmaProblem.WRONG_PARAMETERS.because("The number is not available");
        });
    }

    @POST
    @Path("/prolong")
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
        return once.carryOut(idempotencyKey, form.text(), ProlongView.class, () -> prolong(form))
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
                    case ProlongSubscription.Outcome.TooFarAhead late ->
                        throw ZadarmaProblem.WRONG_PARAMETERS.because("A number is paid ten years ahead at most");
                });
    }
}

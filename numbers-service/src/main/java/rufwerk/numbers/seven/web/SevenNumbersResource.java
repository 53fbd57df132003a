package rufwerk.numbers.seven.web;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.numbers.checking.AskBeforeOrder;
import rufwerk.numbers.inventory.FindAvailableNumbers;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.once.DryRun;
import rufwerk.numbers.once.Once;
import rufwerk.numbers.ordering.OrderTogether;
import rufwerk.numbers.subscription.Clearance;
import rufwerk.numbers.subscription.OrderNumber;
import rufwerk.numbers.subscription.PaymentInterval;
import rufwerk.numbers.subscription.Plan;
import rufwerk.numbers.subscription.Wanted;

/** Numbers as seven.io's clients ask for them. */
@Path("/api/numbers")
@Produces(MediaType.APPLICATION_JSON)
@SevenAccess
@Tag(name = "seven.io Numbers", description = "For customers, with an API key")
class SevenNumbersResource {
    /** This dialect has no groups of documents. */
    private static final long MAIN_GROUP = 0;

    private final CurrentCaller caller;
    private final FindAvailableNumbers findAvailableNumbers;
    private final OrderTogether orderTogether;
    private final OrderNumber orderNumber;
    private final AskBeforeOrder askBeforeOrder;
    private final DryRun dryRun;
    private final Once once;

    SevenNumbersResource(
            CurrentCaller caller,
            FindAvailableNumbers findAvailableNumbers,
            OrderTogether orderTogether,
            OrderNumber orderNumber,
            AskBeforeOrder askBeforeOrder,
            DryRun dryRun,
            Once once) {
        this.caller = caller;
        this.findAvailableNumbers = findAvailableNumbers;
        this.orderTogether = orderTogether;
        this.orderNumber = orderNumber;
        this.askBeforeOrder = askBeforeOrder;
        this.dryRun = dryRun;
        this.once = once;
    }

    @GET
    @Path("/available")
    @Operation(summary = "List free numbers, at most 1,000; narrow it down by country and features")
    public Uni<RestResponse<AvailableNumbersView>> available(@BeanParam FilterParameters parameters) {
        return parameters
                .toFilter()
                .map(findAvailableNumbers::matching)
                .orElse(Uni.createFrom().item(List.of()))
                .map(numbers -> RestResponse.ok(AvailableNumbersView.of(numbers)));
    }

    @POST
    @Path("/order")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Order exactly this number; in test mode it stays free",
            description = "Where documents are demanded, the number is reserved until they are approved, under the"
                    + " account's main group of documents. It is among the active ones from then on.")
    @Parameter(name = DryRun.PARAMETER, in = ParameterIn.QUERY, description = DryRun.DESCRIPTION)
    public Uni<RestResponse<SuccessView>> order(
            @Nullable OrderRequest request, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        return request == null
                ? order(null, null, null, idempotencyKey)
                : order(request.number(), request.paymentInterval(), request.dryRun(), idempotencyKey);
    }

    @POST
    @Path("/order")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<RestResponse<SuccessView>> order(
            @FormParam("number") @Nullable String number,
            @FormParam("payment_interval") @Nullable String paymentInterval,
            @FormParam(DryRun.PARAMETER) @Nullable String trial,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        if (!dryRun.apply(trial)) {
            throw SevenDryRun.refusal();
        }
        PhoneNumber wanted = Optional.ofNullable(number)
                .flatMap(PhoneNumber::parse)
                .orElseThrow(() -> SevenRefusal.asUsual("number is missing or no phone number"));
        PaymentInterval interval = interval(paymentInterval)
                .orElseThrow(() -> SevenRefusal.asUsual("payment_interval must be monthly or annually"));
        Uni<SuccessView> answer = idempotencyKey != null
                ? orderAlone(idempotencyKey, wanted, interval)
                : orderTogether
                        .order(caller.get(), new Wanted.Exactly(wanted, null), Plan.of(interval))
                        .chain(ordered -> ordered == null
                                ? orderAlone(null, wanted, interval)
                                : Uni.createFrom().item(SuccessView.SUCCESS));
        return answer.map(RestResponse::ok);
    }

    private Uni<SuccessView> orderAlone(@Nullable String idempotencyKey, PhoneNumber number, PaymentInterval interval) {
        return once.carryOut(
                new Once.Call(idempotencyKey, "order " + number.digits() + " " + interval),
                SuccessView.class,
                () -> ask(number),
                clearance -> order(number, interval, clearance),
                askBeforeOrder::tidyUp);
    }

    private Uni<Clearance> ask(PhoneNumber number) {
        return askBeforeOrder.about(caller.get(), number, MAIN_GROUP).map(outcome -> switch (outcome) {
            case AskBeforeOrder.Outcome.Possible(var clearance) -> clearance;
            case AskBeforeOrder.Outcome.Refused(var reasons) ->
                throw SevenRefusal.asUsual(reasons.isEmpty() ? "documents were rejected" : String.join("; ", reasons));
            case AskBeforeOrder.Outcome.GroupUnknown unknown -> throw SevenRefusal.asUsual("documents are missing");
        });
    }

    private Uni<SuccessView> order(PhoneNumber number, PaymentInterval interval, Clearance clearance) {
        return orderNumber
                .order(caller.get(), number, Plan.of(interval), clearance)
                .map(outcome -> switch (outcome) {
                    case OrderNumber.Outcome.Ordered ordered -> SuccessView.SUCCESS;
                    case OrderNumber.Outcome.Reserved reserved -> SuccessView.SUCCESS;
                    case OrderNumber.Outcome.CouldBeOrdered test -> SuccessView.SUCCESS;
                    case OrderNumber.Outcome.NotAvailable taken ->
                        throw SevenRefusal.asUsual("number is not available");
                });
    }

    /** Missing means annually, as the vendor's documentation says. */
    private static Optional<PaymentInterval> interval(@Nullable String text) {
        return switch (text) {
            case null -> Optional.of(PaymentInterval.ANNUALLY);
            case "", "annually" -> Optional.of(PaymentInterval.ANNUALLY);
            case "monthly" -> Optional.of(PaymentInterval.MONTHLY);
            default -> Optional.empty();
        };
    }

    /** Named one by one, as the suite's own mappers know the first two. */
    @ServerExceptionMapper({WebApplicationException.class, MismatchedInputException.class, Throwable.class})
    RestResponse<Object> failed(Throwable failure) {
        return SevenErrors.of(failure);
    }
}

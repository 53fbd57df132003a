package rufwerk.numbers.ordering.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.access.ForCustomers;
import rufwerk.kit.problem.Problem.FieldError;
import rufwerk.kit.problem.ProblemException;
import rufwerk.numbers.NumbersProblem;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.once.Once;
import rufwerk.numbers.ordering.OrderHeldNumber;
import rufwerk.numbers.ordering.OrderNumbers;
import rufwerk.numbers.subscription.Clearance;
import rufwerk.numbers.subscription.OrderNumber;
import rufwerk.numbers.subscription.PaymentInterval;
import rufwerk.numbers.subscription.Plan;

/** Orders of the own API. */
@Path("/v1/numbers/orders")
@ForCustomers
@Tag(name = "Numbers", description = "For customers, with an API key")
class OrdersResource {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** Where documents are demanded the number is reserved, and documents-service is asked about it then. */
    private static final Clearance DOCUMENTS_LATER = new Clearance.NotAsked();

    private final OrderNumber orderNumber;
    private final OrderHeldNumber orderHeldNumber;
    private final OrderNumbers orderNumbers;
    private final Once once;
    private final CurrentCaller caller;

    OrdersResource(
            OrderNumber orderNumber,
            OrderHeldNumber orderHeldNumber,
            OrderNumbers orderNumbers,
            Once once,
            CurrentCaller caller) {
        this.orderNumber = orderNumber;
        this.orderHeldNumber = orderHeldNumber;
        this.orderNumbers = orderNumbers;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Order a number: this one, the one of a hold, or any of a direction",
            description =
                    "The hold ends with the order. Where documents are demanded the number is reserved until those of"
                            + " the main group are approved, and costs nothing before. With a test key it stays free.")
    public Uni<OrderView> order(
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String idempotencyKey, @NotNull @Valid OrderRequest request) {
        return once.carryOut(new Once.Call(idempotencyKey, request.toString()), OrderView.class, () -> order(request));
    }

    private Uni<OrderView> order(OrderRequest request) {
        return outcome(request).map(outcome -> switch (outcome) {
            case OrderNumber.Outcome.Ordered(var subscription) -> OrderView.of(subscription);
            case OrderNumber.Outcome.Reserved(var waiting) -> OrderView.of(waiting.number(), OrderView.RESERVED);
            case OrderNumber.Outcome.CouldBeOrdered(var number) -> OrderView.of(number, OrderView.TEST);
            case OrderNumber.Outcome.NotAvailable none ->
                throw NumbersProblem.NUMBER_NOT_AVAILABLE.because("Choose one that a search shows");
        });
    }

    private Uni<OrderNumber.Outcome> outcome(OrderRequest request) {
        PaymentInterval interval = Intervals.of(request.paymentInterval());
        UUID holdId = request.holdId();
        if (holdId != null) {
            return orderHeldNumber
                    .order(caller.get(), holdId, interval)
                    .onItem()
                    .ifNull()
                    .failWith(() -> NumbersProblem.HOLD_UNKNOWN.because("There is no hold " + holdId));
        }
        Long directionId = request.directionId();
        return directionId == null
                ? orderNumber.order(
                        caller.get(),
                        PhoneNumber.parse(Objects.requireNonNull(request.number()))
                                .orElseThrow(),
                        Plan.of(interval),
                        DOCUMENTS_LATER)
                : orderNumber.orderAny(caller.get(), new DirectionId(directionId), Plan.of(interval), DOCUMENTS_LATER);
    }

    @POST
    @Path("/bulk")
    @Operation(
            summary = "Order up to 1,000 numbers at once: these, or so many that meet criteria",
            description = "Has a result for each number, or orders nothing when all_or_nothing is true and one of them"
                    + " cannot be ordered. Numbers that need documents are ordered one by one. With a test key all of"
                    + " them stay free.")
    public Uni<BulkView> orderMany(
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String idempotencyKey, @NotNull @Valid BulkRequest request) {
        return once.carryOut(
                new Once.Call(idempotencyKey, request.toString()), BulkView.class, () -> orderMany(request));
    }

    private Uni<BulkView> orderMany(BulkRequest request) {
        Plan plan = Plan.of(Intervals.of(request.paymentInterval()));
        return orderNumbers
                .order(caller.get(), request.wish(), plan, request.isAllOrNothing())
                .map(outcome -> switch (outcome) {
                    case OrderNumbers.Outcome.Done done -> BulkView.of(done);
                    case OrderNumbers.Outcome.NotAll notAll -> throw refusal(notAll);
                });
    }

    private static ProblemException refusal(OrderNumbers.Outcome.NotAll notAll) {
        return NumbersProblem.NUMBERS_NOT_AVAILABLE
                .because(
                        notAll.missing() == 0
                                ? "Those that are named cannot be ordered"
                                : "%d more are wanted than meet the criteria".formatted(notAll.missing()))
                .at(notAll.refused().stream()
                        .map(BulkView::of)
                        .map(refused -> new FieldError(refused.number(), refused.outcome()))
                        .toList());
    }
}

package rufwerk.numbers.ordering.web;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.access.CurrentCaller;
import rufwerk.kit.access.ForCustomers;
import rufwerk.kit.problem.Problem.FieldError;
import rufwerk.kit.problem.ProblemException;
import rufwerk.numbers.NumbersProblem;
import rufwerk.numbers.once.Once;
import rufwerk.numbers.ordering.OrderHeldNumber;
import rufwerk.numbers.ordering.OrderNumbers;
import rufwerk.numbers.ordering.OrderTogether;
import rufwerk.numbers.subscription.Clearance;
import rufwerk.numbers.subscription.OrderNumber;

/** Orders of the own API. */
@Path("/v1/numbers/orders")
@ForCustomers
@Tag(name = "Numbers", description = "For customers, with an API key")
class OrdersResource {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final OrderTogether orderTogether;
    private final OrderNumber orderNumber;
    private final OrderHeldNumber orderHeldNumber;
    private final OrderNumbers orderNumbers;
    private final Clearances clearances;
    private final Once once;
    private final CurrentCaller caller;

    OrdersResource(
            OrderTogether orderTogether,
            OrderNumber orderNumber,
            OrderHeldNumber orderHeldNumber,
            OrderNumbers orderNumbers,
            Clearances clearances,
            Once once,
            CurrentCaller caller) {
        this.orderTogether = orderTogether;
        this.orderNumber = orderNumber;
        this.orderHeldNumber = orderHeldNumber;
        this.orderNumbers = orderNumbers;
        this.clearances = clearances;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Order a number: this one, the one of a hold, or any of a direction",
            description =
                    "A number that you hold is ordered by its hold or by itself, and the hold ends with that. Where"
                            + " documents are demanded and not approved yet the number is reserved for them, and costs"
                            + " nothing before it works. With a test key it stays free.")
    public Uni<OrderView> order(
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String idempotencyKey, @NotNull @Valid OrderRequest request) {
        return idempotencyKey != null || request.holdId() != null
                ? orderAlone(idempotencyKey, request)
                : orderTogether
                        .order(caller.get(), request.wanted(), request.plan())
                        .chain(ordered -> ordered == null
                                ? orderAlone(null, request)
                                : Uni.createFrom().item(OrderView.of(ordered.subscription())));
    }

    private Uni<OrderView> orderAlone(@Nullable String idempotencyKey, OrderRequest request) {
        return once.carryOut(
                new Once.Call(idempotencyKey, request.toString()),
                OrderView.class,
                () -> clearances.of(caller.get(), request),
                clearance -> order(request, clearance),
                clearances::tidyUp);
    }

    private Uni<OrderView> order(OrderRequest request, Clearance clearance) {
        return outcome(request, clearance).map(outcome -> switch (outcome) {
            case OrderNumber.Outcome.Ordered(var subscription) -> OrderView.of(subscription);
            case OrderNumber.Outcome.Reserved(var waiting) -> OrderView.of(waiting);
            case OrderNumber.Outcome.CouldBeOrdered(var number) -> OrderView.of(number, OrderView.TEST);
            case OrderNumber.Outcome.NotAvailable none ->
                throw NumbersProblem.NUMBER_NOT_AVAILABLE.because("Choose one that a search shows");
        });
    }

    private Uni<OrderNumber.Outcome> outcome(OrderRequest request, Clearance clearance) {
        UUID holdId = request.holdId();
        if (holdId != null) {
            return orderHeldNumber
                    .order(caller.get(), holdId, request.plan(), clearance)
                    .onItem()
                    .ifNull()
                    .failWith(() -> NumbersProblem.HOLD_UNKNOWN.because("There is no hold " + holdId));
        }
        return orderNumber.order(caller.get(), request.wanted(), request.plan(), clearance);
    }

    @POST
    @Path("/bulk")
    @Operation(
            summary = "Order up to 1,000 numbers at once: these, or so many that meet criteria",
            description = "Has a result for each number, or orders nothing when all_or_nothing is true and one of them"
                    + " cannot be ordered. Numbers that demand documents are reserved when a group of documents is"
                    + " named, and not ordered otherwise. With a test key all of them stay free.")
    public Uni<BulkView> orderMany(
            @HeaderParam(IDEMPOTENCY_KEY) @Nullable String idempotencyKey, @NotNull @Valid BulkRequest request) {
        return once.carryOut(
                new Once.Call(idempotencyKey, request.toString()),
                BulkView.class,
                () -> clearances.verifyGroup(caller.get(), request.documentsGroupId()),
                verified -> orderMany(request),
                verified -> Uni.createFrom().voidItem());
    }

    private Uni<BulkView> orderMany(BulkRequest request) {
        return orderNumbers
                .order(caller.get(), request.wish(), request.manner())
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

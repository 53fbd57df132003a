package rufwerk.orders.ordering.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.ordering.NumberOrder;
import rufwerk.orders.ordering.NumberOrder.AwaitingVerification;
import rufwerk.orders.ordering.NumberOrder.Cancelled;
import rufwerk.orders.ordering.NumberOrder.Completed;
import rufwerk.orders.ordering.NumberOrder.Ending;
import rufwerk.orders.ordering.NumberOrder.Failed;
import rufwerk.orders.ordering.NumberOrder.Placed;
import rufwerk.orders.ordering.OrderChange;
import rufwerk.orders.ordering.OrderDetails;
import rufwerk.orders.ordering.OrderState;

/** An order as its customer sees it; absent values are null rather than missing. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record OrderView(
        long orderId,
        OrderState state,
        @Nullable String phoneNumber,
        UUID verificationId,
        @Nullable String linkToNumber,
        @Nullable String failureReason,
        @Nullable String label,
        Instant receivedAt,

        @Schema(description = "What it went through; in lists left out")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<ChangeView> history) {

    /** What it was from then on. */
    record ChangeView(OrderState state, @Nullable String reason, Instant at) {}

    static OrderView of(NumberOrder order) {
        return switch (order) {
            case AwaitingVerification waiting -> view(waiting, null, null);
            case Placed placed -> view(placed, null, null);
            case Completed completed -> view(completed, completed.number().e164(), null);
            case Ending ending -> view(ending, ending.number().e164(), null);
            case Failed failed -> view(failed, null, failed.reason().code());
            case Cancelled cancelled ->
                view(
                        cancelled,
                        cancelled.number() == null ? null : cancelled.number().e164(),
                        null);
        };
    }

    static OrderView of(NumberOrder order, List<OrderChange> changes) {
        OrderView view = of(order);
        return new OrderView(
                view.orderId,
                view.state,
                view.phoneNumber,
                view.verificationId,
                view.linkToNumber,
                view.failureReason,
                view.label,
                view.receivedAt,
                changes.stream()
                        .map(change -> new ChangeView(change.state(), change.reason(), change.at()))
                        .toList());
    }

    private static OrderView view(NumberOrder order, @Nullable String phoneNumber, @Nullable String failureReason) {
        OrderDetails details = order.details();
        return new OrderView(
                details.id().value(),
                order.state(),
                phoneNumber,
                details.verification().value(),
                details.linkTo() == null ? null : details.linkTo().e164(),
                failureReason,
                details.label(),
                details.receivedAt(),
                null);
    }
}

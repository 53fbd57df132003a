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
import rufwerk.orders.ordering.NumberOrder.Ended;
import rufwerk.orders.ordering.NumberOrder.Ending;
import rufwerk.orders.ordering.NumberOrder.Failed;
import rufwerk.orders.ordering.NumberOrder.Placed;
import rufwerk.orders.ordering.NumberOrder.Served;
import rufwerk.orders.ordering.OrderChange;
import rufwerk.orders.ordering.OrderDetails;
import rufwerk.orders.ordering.OrderState;
import rufwerk.orders.ordering.PhoneNumber;

/** An order as its customer sees it; absent values are null rather than missing. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record OrderView(
        long orderId,
        OrderState state,
        @Nullable String phoneNumber,
        UUID verificationId,
        @Nullable String linkToNumber,
        @Nullable String failureReason,

        @Schema(
                description =
                        "Why the number is not yours any more, for example not_renewed; a cancelled order has none")
        @Nullable
        String endReason,

        @Schema(description = "Until when the number is or was yours, in the states ENDING and ENDED") @Nullable
        Instant endsAt,

        @Nullable String label,
        Instant receivedAt,

        @Schema(description = "What it went through; in lists left out")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<ChangeView> history) {

    /** What it was from then on. */
    record ChangeView(OrderState state, @Nullable String reason, Instant at) {}

    static OrderView of(NumberOrder order) {
        return view(order, null);
    }

    static OrderView of(NumberOrder order, List<OrderChange> changes) {
        return view(
                order,
                changes.stream()
                        .map(change -> new ChangeView(change.state(), change.reason(), change.at()))
                        .toList());
    }

    private static OrderView view(NumberOrder order, @Nullable List<ChangeView> history) {
        OrderDetails details = order.details();
        PhoneNumber number = numberOf(order);
        return new OrderView(
                details.id().value(),
                order.state(),
                number == null ? null : number.e164(),
                details.verification().value(),
                details.linkTo() == null ? null : details.linkTo().e164(),
                order instanceof Failed failed ? failed.reason().code() : null,
                order instanceof Ended ended ? ended.end().reason() : null,
                endOf(order),
                details.label(),
                details.receivedAt(),
                history);
    }

    private static @Nullable PhoneNumber numberOf(NumberOrder order) {
        return switch (order) {
            case Served served -> served.number();
            case Ended ended -> ended.number();
            case Cancelled cancelled -> cancelled.number();
            case AwaitingVerification waiting -> null;
            case Placed placed -> null;
            case Failed failed -> null;
        };
    }

    private static @Nullable Instant endOf(NumberOrder order) {
        return switch (order) {
            case Ending ending -> ending.endsAt();
            case Ended ended -> ended.end().at();
            case Completed completed -> null;
            case Cancelled cancelled -> null;
            case AwaitingVerification waiting -> null;
            case Placed placed -> null;
            case Failed failed -> null;
        };
    }
}

package rufwerk.orders.ordering.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.ordering.NumberOrder;
import rufwerk.orders.ordering.NumberOrder.AwaitingVerification;
import rufwerk.orders.ordering.NumberOrder.Completed;
import rufwerk.orders.ordering.NumberOrder.Failed;
import rufwerk.orders.ordering.NumberOrder.Placed;
import rufwerk.orders.ordering.OrderDetails;

/** An order as its customer sees it; absent values are null rather than missing. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record OrderView(
        long orderId,
        String state,
        @Nullable String phoneNumber,
        UUID verificationId,
        @Nullable String linkToNumber,
        @Nullable String failureReason,
        Instant receivedAt) {

    static OrderView of(NumberOrder order) {
        return switch (order) {
            case AwaitingVerification waiting -> view(waiting.details(), "AWAITING_VERIFICATION", null, null);
            case Placed placed -> view(placed.details(), "PLACED", null, null);
            case Completed(var details, var number) -> view(details, "COMPLETED", number.e164(), null);
            case Failed(var details, var reason) -> view(details, "FAILED", null, reason.code());
        };
    }

    private static OrderView view(
            OrderDetails details, String state, @Nullable String phoneNumber, @Nullable String failureReason) {
        return new OrderView(
                details.id().value(),
                state,
                phoneNumber,
                details.verification().value(),
                details.linkTo() == null ? null : details.linkTo().e164(),
                failureReason,
                details.receivedAt());
    }
}

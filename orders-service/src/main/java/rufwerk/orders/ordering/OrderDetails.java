package rufwerk.orders.ordering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.verification.Area;
import rufwerk.orders.verification.VerificationId;

/**
 * What stays the same on the whole way of an order.
 *
 * @param linkTo the new number shall behave like this one
 */
public record OrderDetails(
        OrderId id,
        AccountId account,
        VerificationId verification,
        Area area,
        @Nullable PhoneNumber linkTo,
        @Nullable Push push,
        Instant receivedAt) {}

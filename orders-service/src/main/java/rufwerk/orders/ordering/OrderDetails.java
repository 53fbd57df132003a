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
 * @param label the customer's own word for it
 * @param test ordered with a credential in test mode: it is to end with a number that is nobody's
 */
public record OrderDetails(
        OrderId id,
        AccountId account,
        VerificationId verification,
        Area area,
        @Nullable PhoneNumber linkTo,
        @Nullable Push push,
        @Nullable String label,
        Instant receivedAt,
        boolean test) {}

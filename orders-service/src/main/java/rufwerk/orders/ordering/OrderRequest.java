package rufwerk.orders.ordering;

import org.jspecify.annotations.Nullable;
import rufwerk.orders.verification.VerificationId;

/**
 * What a customer orders: a number of the area of a verification.
 *
 * @param label the customer's own word for it
 * @param test nothing is to be charged or really activated
 */
public record OrderRequest(
        VerificationId verification,
        @Nullable PhoneNumber linkTo,
        @Nullable Push push,
        @Nullable String label,
        boolean test) {}

package rufwerk.orders.ordering;

import org.jspecify.annotations.Nullable;
import rufwerk.orders.verification.VerificationId;

/** What a customer orders: a number of the area of a verification. */
public record OrderRequest(
        VerificationId verification,
        @Nullable PhoneNumber linkTo,
        @Nullable Push push) {}

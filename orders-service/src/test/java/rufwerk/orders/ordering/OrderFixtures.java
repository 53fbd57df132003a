package rufwerk.orders.ordering;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.ordering.NumberOrder.AwaitingVerification;
import rufwerk.orders.ordering.NumberOrder.Placed;
import rufwerk.orders.verification.Area;
import rufwerk.orders.verification.VerificationId;

/** Orders with sensible defaults. */
public final class OrderFixtures {
    public static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    public static final Area COLOGNE = new Area("DE", "221");
    public static final PhoneNumber A_NUMBER = new PhoneNumber("+492214710123");
    private static final AtomicLong IDS = new AtomicLong(1_000_000);

    private OrderFixtures() {}

    public static OrderDetails details() {
        return details(new AccountId(UUID.randomUUID()), VerificationId.random());
    }

    public static OrderDetails details(AccountId account, VerificationId verification) {
        return details(account, verification, NOON, null);
    }

    public static OrderDetails details(
            AccountId account, VerificationId verification, Instant receivedAt, String label) {
        return new OrderDetails(
                new OrderId(IDS.incrementAndGet()),
                account,
                verification,
                COLOGNE,
                null,
                new Push(URI.create("https://customer.example/hook"), "a push secret"),
                label,
                receivedAt,
                false);
    }

    static OrderDetails asTest(OrderDetails details) {
        return new OrderDetails(
                details.id(),
                details.account(),
                details.verification(),
                details.area(),
                details.linkTo(),
                details.push(),
                details.label(),
                details.receivedAt(),
                true);
    }

    public static AwaitingVerification aWaitingOrder() {
        return new AwaitingVerification(details());
    }

    public static Placed aPlacedOrder() {
        return new Placed(details(), NOON, NOON);
    }
}

package rufwerk.durchwahl.routing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.book.OpenRoute;
import rufwerk.durchwahl.tariff.TariffClass;

/**
 * Where a call goes.
 *
 * @param destination international, without plus sign
 * @param validUntil when the last lease of the called number ends
 * @param accountId whose call it is, or null: only people without a key hold a lease. Several may lease one number; a call
 *     belongs to the account among them whose lease is the oldest
 */
public record Route(
        CalledNumber called,
        String destination,
        Instant validUntil,
        @Nullable UUID accountId) {

    static Route of(CalledNumber called, OpenRoute open, Instant now) {
        return new Route(called, open.destination().digits(), open.validUntil(), open.accountAt(now));
    }

    /** Says what the caller pays. */
    public TariffClass tariffClass() {
        return TariffClass.of(called.digits());
    }
}

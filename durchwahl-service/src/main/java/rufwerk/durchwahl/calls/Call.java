package rufwerk.durchwahl.calls;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.durchwahl.routing.RoutedCall;
import rufwerk.durchwahl.tariff.TariffClass;

/**
 * A call with where it went and whose it is.
 *
 * @param accountId null: only people without a key leased the number
 * @param cents what the caller paid: every minute that began, at the price of the number's class
 */
public record Call(
        CallRecord record, String destination, @Nullable UUID accountId, TariffClass tariffClass, BigDecimal cents) {
    private static final int SECONDS_OF_A_MINUTE = 60;

    static Call of(CallRecord record, RoutedCall routed) {
        TariffClass tariffClass = TariffClass.of(record.called().digits());
        int minutes = Math.ceilDiv(record.seconds(), SECONDS_OF_A_MINUTE);
        return new Call(
                record,
                routed.destination(),
                routed.accountId(),
                tariffClass,
                tariffClass
                        .centsPerMinute()
                        .multiply(BigDecimal.valueOf(minutes))
                        .setScale(2));
    }
}

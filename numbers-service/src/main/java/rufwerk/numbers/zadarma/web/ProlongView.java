package rufwerk.numbers.zadarma.web;

import java.math.BigDecimal;
import rufwerk.numbers.subscription.Subscription;
import rufwerk.numbers.subscription.Terms;

/**
 * {@code POST /v1/direct_numbers/prolong/} ({@code wire/zadarma.md} §3).
 *
 * @param stopDate the last second that is paid, wall time in Berlin
 */
record ProlongView(String status, String number, String stopDate, TotalPaidView totalPaid) {

    record TotalPaidView(BigDecimal amount, String currency) {}

    static ProlongView of(Subscription.Running prolonged, BigDecimal charge) {
        return new ProlongView(
                "success",
                prolonged.number().digits(),
                ZadarmaValues.stopDate(prolonged),
                new TotalPaidView(charge, Terms.CURRENCY));
    }
}

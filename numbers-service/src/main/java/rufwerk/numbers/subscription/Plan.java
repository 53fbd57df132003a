package rufwerk.numbers.subscription;

import java.math.BigDecimal;
import rufwerk.numbers.inventory.Fees;

/**
 * What a customer chooses with an order.
 *
 * @param interval how it renews itself later
 * @param firstMonths paid at once
 * @param receivesSms whether text messages are wanted, where the direction can
 * @param documentsGroup the documents it is ordered under; 0 is the account's main group
 */
public record Plan(PaymentInterval interval, int firstMonths, boolean receivesSms, long documentsGroup) {

    public Plan {
        if (firstMonths < 1 || documentsGroup < 0) {
            throw new IllegalArgumentException("No such plan");
        }
    }

    /** The first period is as long as all later ones. */
    public static Plan of(PaymentInterval interval) {
        return new Plan(interval, interval.months(), true, 0);
    }

    /** Ordered under these documents. */
    public Plan under(long group) {
        return new Plan(interval, firstMonths, receivesSms, group);
    }

    /** The setup is that of the months or years paid first, the charge that of the intervals that follow. */
    Terms terms(Fees fees) {
        Terms usual = Terms.of(fees, interval);
        return isFirstAnInterval() ? usual : new Terms(interval, fees.setup(), usual.basicCharge());
    }

    /** For the first period, without the setup. Months beside the interval cost what a month costs. */
    BigDecimal firstCharge(Fees fees) {
        return isFirstAnInterval()
                ? terms(fees).basicCharge()
                : Fees.plain(fees.monthly().multiply(BigDecimal.valueOf(firstMonths)));
    }

    private boolean isFirstAnInterval() {
        return firstMonths == interval.months();
    }
}

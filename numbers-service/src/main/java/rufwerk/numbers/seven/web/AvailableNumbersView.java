package rufwerk.numbers.seven.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import rufwerk.numbers.inventory.AvailableNumber;
import rufwerk.numbers.inventory.Fees;

/** {@code GET /api/numbers/available} */
record AvailableNumbersView(
        @JsonProperty("availableNumbers") List<NumberView> numbers) {

    /** @param numberParsed international format with spaces */
    record NumberView(String country, String number, String numberParsed, FeesView fees, FeaturesView features) {}

    /**
     * In EUR.
     *
     * @param smsMo for a received message
     * @param voiceMo for a minute of a received call
     */
    record FeesView(IntervalView monthly, IntervalView annually, BigDecimal smsMo, BigDecimal voiceMo) {}

    record IntervalView(BigDecimal basicCharge, BigDecimal setup) {}

    static AvailableNumbersView of(List<AvailableNumber> numbers) {
        return new AvailableNumbersView(
                numbers.stream().map(AvailableNumbersView::view).toList());
    }

    private static NumberView view(AvailableNumber number) {
        Fees fees = number.direction().fees();
        return new NumberView(
                number.direction().country().code(),
                number.number().digits(),
                InternationalFormat.of(number.number()),
                new FeesView(
                        new IntervalView(fees.monthly(), fees.setup()),
                        new IntervalView(fees.annual(), fees.annualSetup()),
                        fees.perSms(),
                        fees.perMinute()),
                FeaturesView.of(number.direction().features()));
    }
}

package rufwerk.durchwahl.calls.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import rufwerk.durchwahl.calls.ClassUsage;

/**
 * What an account used in a month.
 *
 * @param month for example {@code 2026-11}, by German wall time
 * @param calls that were answered
 * @param cents what the callers paid
 */
record UsageView(String month, long calls, long seconds, BigDecimal cents, List<OfClass> classes) {

    record OfClass(String tariffClass, long calls, long seconds, BigDecimal cents) {
        static OfClass of(ClassUsage usage) {
            return new OfClass(usage.tariffClass().label(), usage.calls(), usage.seconds(), usage.cents());
        }
    }

    static UsageView of(YearMonth month, List<ClassUsage> usage) {
        return new UsageView(
                month.toString(),
                usage.stream().mapToLong(ClassUsage::calls).sum(),
                usage.stream().mapToLong(ClassUsage::seconds).sum(),
                usage.stream().map(ClassUsage::cents).reduce(BigDecimal.ZERO, BigDecimal::add),
                usage.stream().map(OfClass::of).toList());
    }
}

package rufwerk.durchwahl.calls;

import java.math.BigDecimal;
import rufwerk.durchwahl.tariff.TariffClass;

/** Answered calls to numbers of one class, with what their callers paid. */
public record ClassUsage(TariffClass tariffClass, long calls, long seconds, BigDecimal cents) {}

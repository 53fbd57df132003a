package rufwerk.numbers.seven.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.WallTime;
import rufwerk.numbers.subscription.ActiveNumber;
import rufwerk.numbers.subscription.Terms;

/**
 * {@code GET /api/numbers/active/{number}}. Every key is always there: the PHP client reads each unasked.
 *
 * @param friendlyName "" when there is none, never null
 * @param expires wall time in Berlin; null: renews itself
 * @param created wall time in Berlin
 */
record ActiveNumberView(
        String country,
        String number,
        String friendlyName,
        BillingView billing,
        FeaturesView features,
        ForwardingView forwardSmsMo,
        @Nullable String expires,
        String created) {

    /** @param paymentInterval {@code monthly} or {@code annually} */
    record BillingView(ChargesView fees, String paymentInterval) {}

    /** @param basicCharge for one interval, in EUR */
    record ChargesView(BigDecimal setup, BigDecimal basicCharge, BigDecimal smsMo, BigDecimal voiceMo) {}

    record ForwardingView(SmsView sms, EmailView email) {
        static final ForwardingView NONE =
                new ForwardingView(new SmsView(List.of(), false), new EmailView(List.of(), false));
    }

    record SmsView(List<String> number, boolean enabled) {}

    record EmailView(List<String> address, boolean enabled) {}

    static ActiveNumberView of(ActiveNumber number) {
        Terms terms = number.subscription().terms();
        return new ActiveNumberView(
                number.direction().country().code(),
                number.subscription().number().digits(),
                "",
                new BillingView(
                        new ChargesView(terms.setupFee(), terms.basicCharge(), BigDecimal.ZERO, BigDecimal.ZERO),
                        terms.interval().name().toLowerCase(Locale.ROOT)),
                FeaturesView.of(number.direction().features()),
                ForwardingView.NONE,
                number.subscription().renewsItself()
                        ? null
                        : WallTime.text(number.subscription().paidUntil()),
                WallTime.text(number.subscription().startedAt()));
    }
}

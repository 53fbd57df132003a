package rufwerk.numbers.seven.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.WallTime;
import rufwerk.numbers.inventory.Fees;
import rufwerk.numbers.inventory.PhoneNumber;
import rufwerk.numbers.settings.EmailAddress;
import rufwerk.numbers.settings.NumberSettings;
import rufwerk.numbers.settings.SlackWebhook;
import rufwerk.numbers.settings.SmsForwarding;
import rufwerk.numbers.subscription.ActiveNumber;
import rufwerk.numbers.subscription.Subscription;
import rufwerk.numbers.subscription.Terms;

/**
 * {@code GET /api/numbers/active/{number}}. Every key is always there: the PHP client reads each unasked.
 *
 * @param friendlyName what the account calls it; "" when there is none, never null
 * @param expires wall time in Berlin, of a number that waits for documents when it is given back; null: renews itself
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

    /**
     * In EUR.
     *
     * @param setup as agreed
     * @param basicCharge for one interval, as agreed
     * @param smsMo for a received message, as of now
     * @param voiceMo for a minute of a received call, as of now
     */
    record ChargesView(BigDecimal setup, BigDecimal basicCharge, BigDecimal smsMo, BigDecimal voiceMo) {}

    record ForwardingView(SmsView sms, EmailView email, SlackView slack) {
        static ForwardingView of(SmsForwarding forwarding) {
            return new ForwardingView(
                    new SmsView(
                            forwarding.numbers().stream()
                                    .map(PhoneNumber::digits)
                                    .toList(),
                            !forwarding.numbers().isEmpty()),
                    new EmailView(
                            forwarding.addresses().stream()
                                    .map(EmailAddress::text)
                                    .toList(),
                            !forwarding.addresses().isEmpty()),
                    SlackView.of(forwarding.slack()));
        }
    }

    record SmsView(List<String> number, boolean enabled) {}

    record EmailView(List<String> address, boolean enabled) {}

    /** @param uri "" when there is none */
    record SlackView(String uri, boolean enabled) {
        static SlackView of(@Nullable SlackWebhook webhook) {
            return webhook == null ? new SlackView("", false) : new SlackView(webhook.text(), true);
        }
    }

    static ActiveNumberView of(ActiveNumber number) {
        Terms terms = number.subscription().terms();
        Fees fees = number.direction().fees();
        NumberSettings settings = number.subscription().settings();
        return new ActiveNumberView(
                number.direction().country().code(),
                number.subscription().number().digits(),
                settings.name().text(),
                new BillingView(
                        new ChargesView(terms.setupFee(), terms.basicCharge(), fees.perSms(), fees.perMinute()),
                        terms.interval().name().toLowerCase(Locale.ROOT)),
                FeaturesView.of(number.direction().features()),
                ForwardingView.of(settings.smsForwarding()),
                expires(number.subscription()),
                WallTime.text(number.subscription().startedAt()));
    }

    private static @Nullable String expires(Subscription.Held subscription) {
        return switch (subscription) {
            case Subscription.Waiting waiting -> WallTime.text(waiting.check().until());
            case Subscription.Paid paid -> paid.renewsItself() ? null : WallTime.text(paid.paidUntil());
        };
    }
}

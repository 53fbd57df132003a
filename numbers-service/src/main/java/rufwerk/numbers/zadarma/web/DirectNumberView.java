package rufwerk.numbers.zadarma.web;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.WallTime;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.settings.NumberSettings;
import rufwerk.numbers.settings.SipTarget;
import rufwerk.numbers.subscription.ActiveNumber;
import rufwerk.numbers.subscription.Subscription;
import rufwerk.numbers.subscription.Terms;

/**
 * A number ({@code wire/zadarma.md} §3). Truth is told as the strings "true" and "false".
 *
 * @param status {@code on}, {@code parking}, {@code checking}, or {@code checking_upload} when documents are missing
 * @param country in the language of the caller
 * @param description name of the direction, in that language too
 * @param numberName null: it has none
 * @param sip a SIP login, a SIP URI, or "" when calls go nowhere
 * @param sipName null: logins have no names here
 * @param startDate wall time in Berlin
 * @param stopDate the last second that is paid, or for which it is reserved, wall time in Berlin
 * @param receiveSms null: it cannot
 */
record DirectNumberView(
        String number,
        String status,
        String country,
        String description,
        @Nullable String numberName,
        String sip,
        @Nullable String sipName,
        String startDate,
        String stopDate,
        BigDecimal monthlyFee,
        String currency,
        int channels,
        String autorenew,
        String autorenewPeriod,
        String isOnTest,
        String type,
        long directionId,
        long groupId,
        @Nullable String receiveSms) {

    static DirectNumberView of(ActiveNumber number, Locale language) {
        Subscription.Held subscription = number.subscription();
        NumberSettings settings = subscription.settings();
        @Nullable SipTarget sip = settings.sip();
        Direction direction = number.direction();
        return new DirectNumberView(
                subscription.number().digits(),
                switch (subscription) {
                    case Subscription.Waiting waiting ->
                        waiting.check().documentsMissing() ? "checking_upload" : "checking";
                    case Subscription.Running running -> "on";
                    case Subscription.Parked parked -> "parking";
                },
                direction.country().name(language),
                direction.offer().names().in(language.toLanguageTag()),
                settings.name().text().isEmpty() ? null : settings.name().text(),
                sip == null ? "" : sip.text(),
                null,
                WallTime.text(subscription.startedAt()),
                ZadarmaValues.stopDate(subscription),
                subscription.terms().perMonth(),
                Terms.CURRENCY,
                settings.channels(),
                Boolean.toString(subscription.renewsItself()),
                switch (subscription.terms().interval()) {
                    case MONTHLY -> "month";
                    case ANNUALLY -> "year";
                },
                Boolean.toString(settings.onTest()),
                "common",
                direction.id().value(),
                settings.documentsGroup(),
                direction.features().sms() ? Boolean.toString(settings.receivesSms()) : null);
    }
}

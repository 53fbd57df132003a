package rufwerk.numbers.zadarma.web;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.WallTime;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.subscription.ActiveNumber;
import rufwerk.numbers.subscription.Subscription;

/**
 * A number ({@code wire/zadarma.md} §3). Truth is told as the strings "true" and "false".
 *
 * @param country English name
 * @param description name of the direction
 * @param startDate wall time in Berlin
 * @param stopDate the last second that is paid, wall time in Berlin
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
        int groupId,
        String receiveSms) {
    /** The vendor's own numbers have two; how many calls get through is decided by the switch. */
    private static final int CHANNELS = 2;

    /** Documents belong to the account as a whole. */
    private static final int MAIN_GROUP = 0;

    static DirectNumberView of(ActiveNumber number) {
        Subscription subscription = number.subscription();
        Direction direction = number.direction();
        return new DirectNumberView(
                subscription.number().digits(),
                "on",
                direction.country().englishName(),
                direction.offer().name(),
                null,
                "",
                null,
                WallTime.text(subscription.startedAt()),
                WallTime.text(subscription.paidUntil().minus(Duration.ofSeconds(1))),
                subscription.terms().perMonth(),
                "EUR",
                CHANNELS,
                Boolean.toString(subscription.renewsItself()),
                switch (subscription.terms().interval()) {
                    case MONTHLY -> "month";
                    case ANNUALLY -> "year";
                },
                "false",
                "common",
                direction.id().value(),
                MAIN_GROUP,
                Boolean.toString(direction.features().sms()));
    }
}

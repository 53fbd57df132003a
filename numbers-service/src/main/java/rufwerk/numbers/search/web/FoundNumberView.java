package rufwerk.numbers.search.web;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.AvailableNumber;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Features;
import rufwerk.numbers.inventory.Fees;
import rufwerk.numbers.subscription.Terms;

/**
 * A free number as customers see it.
 *
 * @param number E.164 with the plus sign
 */
record FoundNumberView(String number, DirectionView direction, FeesView fees, FeaturesView features) {

    record DirectionView(
            long id,
            String country,
            String areaCode,
            String name,
            @Nullable String region,
            String type,

            @Schema(description = "Whether documents have to be handed in to order one of its numbers")
            boolean documentsRequired) {
        static DirectionView of(Direction direction) {
            Direction.Offer offer = direction.offer();
            return new DirectionView(
                    direction.id().value(),
                    offer.country().code(),
                    offer.areaCode().digits(),
                    offer.name(),
                    offer.region(),
                    offer.type().code(),
                    offer.restrictions().demandDocuments());
        }
    }

    record FeesView(
            String currency,
            BigDecimal monthly,
            BigDecimal annual,
            BigDecimal setup,
            BigDecimal annualSetup,
            BigDecimal perMinute,
            BigDecimal perSms) {
        static FeesView of(Fees fees) {
            return new FeesView(
                    Terms.CURRENCY,
                    fees.monthly(),
                    fees.annual(),
                    fees.setup(),
                    fees.annualSetup(),
                    fees.perMinute(),
                    fees.perSms());
        }
    }

    record FeaturesView(boolean sms, boolean a2pSms, boolean voice) {
        static FeaturesView of(Features features) {
            return new FeaturesView(features.sms(), features.a2pSms(), features.voice());
        }
    }

    static FoundNumberView of(AvailableNumber number) {
        Direction direction = number.direction();
        return new FoundNumberView(
                number.number().withPlus(),
                DirectionView.of(direction),
                FeesView.of(direction.fees()),
                FeaturesView.of(direction.features()));
    }
}

package rufwerk.numbers.inventory.web;

import java.math.BigDecimal;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Features;

/** A direction as operators see it. */
record DirectionView(
        long id,
        String country,
        String areaCode,
        String name,
        String type,
        BigDecimal monthlyFee,
        BigDecimal annualFee,
        BigDecimal setupFee,
        FeaturesView features) {

    record FeaturesView(boolean sms, boolean a2pSms, boolean voice) {}

    static DirectionView of(Direction direction) {
        Direction.Offer offer = direction.offer();
        Features features = offer.features();
        return new DirectionView(
                direction.id().value(),
                offer.country().code(),
                offer.areaCode().digits(),
                offer.name(),
                offer.type(),
                offer.fees().monthly(),
                offer.fees().annual(),
                offer.fees().setup(),
                new FeaturesView(features.sms(), features.a2pSms(), features.voice()));
    }
}

package rufwerk.numbers.inventory.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Features;
import rufwerk.numbers.inventory.Fees;
import rufwerk.numbers.inventory.Restrictions;
import rufwerk.numbers.inventory.Stock;
import rufwerk.numbers.inventory.StockedDirection;

/** A direction as operators see it. */
record DirectionView(
        long id,
        String country,
        String areaCode,
        String name,
        Map<String, String> names,
        @Nullable String region,
        String type,
        BigDecimal monthlyFee,
        BigDecimal annualFee,
        BigDecimal setupFee,
        BigDecimal annualSetupFee,
        BigDecimal minuteFee,
        BigDecimal smsFee,
        FeaturesView features,
        RestrictionsView restrictions,
        @Nullable Integer lowStock,
        StockView stock) {

    record FeaturesView(boolean sms, boolean a2pSms, boolean voice) {}

    record RestrictionsView(boolean documentsRequired, List<String> documents) {
        static RestrictionsView of(Restrictions restrictions) {
            return new RestrictionsView(restrictions.demandDocuments(), restrictions.documents());
        }
    }

    record StockView(
            long total,

            @Schema(description = "How many numbers are in which state")
            Map<String, Long> states,

            @Schema(description = "What was told last: enough, low or empty")
            String level) {
        static StockView of(Stock stock) {
            return new StockView(stock.total(), stock.states(), stock.level().code());
        }
    }

    static DirectionView of(StockedDirection stocked) {
        Direction.Offer offer = stocked.direction().offer();
        Fees fees = offer.fees();
        Features features = offer.features();
        return new DirectionView(
                stocked.direction().id().value(),
                offer.country().code(),
                offer.areaCode().digits(),
                offer.name(),
                offer.names().translations(),
                offer.region(),
                offer.type().code(),
                fees.monthly(),
                fees.annual(),
                fees.setup(),
                fees.annualSetup(),
                fees.perMinute(),
                fees.perSms(),
                new FeaturesView(features.sms(), features.a2pSms(), features.voice()),
                RestrictionsView.of(offer.restrictions()),
                offer.lowStock(),
                StockView.of(stocked.stock()));
    }
}

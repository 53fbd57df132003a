package rufwerk.numbers.inventory.web;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.AreaCode;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Features;
import rufwerk.numbers.inventory.Fees;

/** A direction to open. Fees in EUR; features that are left out are the usual ones. */
record DirectionRequest(
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @NotNull @Pattern(regexp = "[0-9]{1,10}") String areaCode,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 30) String type,

        @NotNull @DecimalMin("0") @Digits(integer = 8, fraction = 4)
        BigDecimal monthlyFee,

        @NotNull @DecimalMin("0") @Digits(integer = 8, fraction = 4)
        BigDecimal annualFee,

        @NotNull @DecimalMin("0") @Digits(integer = 8, fraction = 4)
        BigDecimal setupFee,

        @Nullable FeaturesRequest features) {

    record FeaturesRequest(
            @Nullable Boolean sms,
            @Nullable Boolean a2pSms,
            @Nullable Boolean voice) {

        Features toFeatures() {
            return new Features(
                    orUsual(sms, Features.USUAL.sms()),
                    orUsual(a2pSms, Features.USUAL.a2pSms()),
                    orUsual(voice, Features.USUAL.voice()));
        }

        private static boolean orUsual(@Nullable Boolean asked, boolean usual) {
            return asked == null ? usual : asked;
        }
    }

    Direction.Offer toOffer() {
        return new Direction.Offer(
                new Country(country),
                new AreaCode(areaCode),
                name,
                type,
                new Fees(monthlyFee, annualFee, setupFee),
                features == null ? Features.USUAL : features.toFeatures());
    }
}

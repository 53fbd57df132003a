package rufwerk.numbers.inventory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.AreaCode;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.Direction;
import rufwerk.numbers.inventory.Features;
import rufwerk.numbers.inventory.Fees;
import rufwerk.numbers.inventory.LocalNames;
import rufwerk.numbers.inventory.NumberType;
import rufwerk.numbers.inventory.Restrictions;

/** A direction as operators describe it. Fees in EUR; features that are left out are the usual ones. */
record DirectionRequest(
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @NotNull @Pattern(regexp = "[0-9]{1,10}") String areaCode,
        @NotBlank @Size(max = 100) String name,

        @Schema(description = "By BCP 47 language tag, such as {\"de\": \"Köln\", \"en\": \"Cologne\"}")
        @Nullable
        @Size(max = 200)
        Map<
                        @Pattern(regexp = LocalNames.TAG, message = "must be a language tag such as de or pt-BR")
                        String,
                        @NotBlank @Size(max = 100) String>
                names,

        @Nullable @Size(min = 1, max = 100) String region,

        @NotNull
        @Pattern(
                regexp = "geographic|mobile|national|shared_cost",
                message = "must be geographic, mobile, national or shared_cost")
        String type,

        @NotNull @DecimalMin("0") @Digits(integer = 8, fraction = 4)
        BigDecimal monthlyFee,

        @NotNull @DecimalMin("0") @Digits(integer = 8, fraction = 4)
        BigDecimal annualFee,

        @NotNull @DecimalMin("0") @Digits(integer = 8, fraction = 4)
        BigDecimal setupFee,

        @Schema(description = "When years are paid; as setup_fee when it is left out")
        @Nullable
        @DecimalMin("0")
        @Digits(integer = 8, fraction = 4)
        BigDecimal annualSetupFee,

        @Schema(description = "Of a received call") @Nullable @DecimalMin("0") @Digits(integer = 8, fraction = 4)
        BigDecimal minuteFee,

        @Schema(description = "Of a received text message")
        @Nullable
        @DecimalMin("0")
        @Digits(integer = 8, fraction = 4)
        BigDecimal smsFee,

        @Nullable FeaturesRequest features,
        @Nullable @Valid RestrictionsRequest restrictions,

        @Schema(description = "Warn when so few numbers are free; a fifth of all when it is left out") @Nullable @Min(0)
        Integer lowStock) {

    record FeaturesRequest(
            @Nullable Boolean sms,
            @Nullable Boolean a2pSms,
            @Nullable Boolean voice) {

        Features toFeatures() {
            return new Features(
                    Objects.requireNonNullElse(sms, Features.USUAL.sms()),
                    Objects.requireNonNullElse(a2pSms, Features.USUAL.a2pSms()),
                    Objects.requireNonNullElse(voice, Features.USUAL.voice()));
        }
    }

    record RestrictionsRequest(
            @Schema(description = "Kinds of documents that are demanded, such as passport") @NotNull @Size(max = 20)
            List<@NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,39}") String> documents) {}

    Direction.Offer toOffer() {
        return new Direction.Offer(
                new Country(country),
                new AreaCode(areaCode),
                LocalNames.of(name, names == null ? Map.of() : names),
                region,
                NumberType.ofCode(type).orElseThrow(),
                new Fees(
                        monthlyFee,
                        annualFee,
                        setupFee,
                        Objects.requireNonNullElse(annualSetupFee, setupFee),
                        Objects.requireNonNullElse(minuteFee, BigDecimal.ZERO),
                        Objects.requireNonNullElse(smsFee, BigDecimal.ZERO)),
                features == null ? Features.USUAL : features.toFeatures(),
                restrictions == null ? Restrictions.NONE : new Restrictions(restrictions.documents()),
                lowStock);
    }
}

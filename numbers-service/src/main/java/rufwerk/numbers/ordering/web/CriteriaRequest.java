package rufwerk.numbers.ordering.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.Features;
import rufwerk.numbers.search.PriceLimits;
import rufwerk.numbers.search.SearchCriteria;
import rufwerk.numbers.search.SearchQuery;

/** Criteria as {@code GET /v1/numbers/available} has them. */
record CriteriaRequest(
        @Nullable @Pattern(regexp = SearchCriteria.HEAD) @Schema(examples = "49221")
        String starts,

        @Nullable @Pattern(regexp = SearchCriteria.DIGITS) String contains,
        @Nullable @Pattern(regexp = SearchCriteria.DIGITS) String ends,
        @Nullable @Pattern(regexp = SearchCriteria.GLOB) String pattern,
        @Nullable @Pattern(regexp = SearchCriteria.COUNTRY) String country,

        @Nullable @Pattern(regexp = SearchCriteria.AREA_CODE)
        String areaCode,

        @Nullable @Pattern(regexp = SearchCriteria.AREA_CODE)
        String near,

        @Nullable @Pattern(regexp = SearchCriteria.TYPE, message = SearchCriteria.TYPE_MESSAGE)
        String type,

        @Nullable FeaturesRequest features,

        @Nullable @DecimalMin("0") @Digits(integer = 8, fraction = 4)
        BigDecimal maxMonthlyFee,

        @Nullable @DecimalMin("0") @Digits(integer = 8, fraction = 4)
        BigDecimal maxAnnualFee,

        @Nullable @DecimalMin("0") @Digits(integer = 8, fraction = 4)
        BigDecimal maxSetupFee) {
    static final CriteriaRequest NONE =
            new CriteriaRequest(null, null, null, null, null, null, null, null, null, null, null, null);

    /** Those that are true are asked for. */
    record FeaturesRequest(
            @Nullable Boolean sms,
            @Nullable Boolean a2pSms,
            @Nullable Boolean voice) {
        Features toFeatures() {
            return new Features(Boolean.TRUE.equals(sms), Boolean.TRUE.equals(a2pSms), Boolean.TRUE.equals(voice));
        }
    }

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "an area code is near to others within a country")
    public boolean isNearSomewhere() {
        return !criteria().isNearNowhere();
    }

    /** Numbers that need documents are ordered one by one. */
    SearchQuery toQuery() {
        return criteria().toQuery();
    }

    private SearchCriteria criteria() {
        return new SearchCriteria(
                starts,
                contains,
                ends,
                pattern,
                country,
                areaCode,
                near,
                type,
                features == null ? Features.ANY : features.toFeatures(),
                new PriceLimits(maxMonthlyFee, maxAnnualFee, maxSetupFee),
                true);
    }
}

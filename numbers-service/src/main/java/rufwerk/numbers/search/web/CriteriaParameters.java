package rufwerk.numbers.search.web;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.NumbersProblem;
import rufwerk.numbers.inventory.Features;
import rufwerk.numbers.search.PriceLimits;
import rufwerk.numbers.search.SearchCriteria;
import rufwerk.numbers.search.SearchQuery;

/** The query of {@code GET /v1/numbers/available}, without its page. */
record CriteriaParameters(
        @Parameter(description = "Digits it begins with, country calling code first", example = "49221")
        @RestQuery
        @Nullable
        @Pattern(regexp = SearchCriteria.HEAD)
        String starts,

        @Parameter(description = "Digits anywhere in it", example = "777")
        @RestQuery
        @Nullable
        @Pattern(regexp = SearchCriteria.DIGITS)
        String contains,

        @Parameter(description = "Digits it ends with", example = "4711")
        @RestQuery
        @Nullable
        @Pattern(regexp = SearchCriteria.DIGITS)
        String ends,

        @Parameter(
                description = "What all of it looks like: * stands for any digits, ? for exactly one",
                example = "49221*77?7")
        @RestQuery
        @Nullable
        @Pattern(regexp = SearchCriteria.GLOB)
        String pattern,

        @RestQuery @Nullable @Pattern(regexp = SearchCriteria.COUNTRY)
        String country,

        @Parameter(description = "Exactly this one", example = "221")
        @RestQuery("area_code")
        @Nullable
        @Pattern(regexp = SearchCriteria.AREA_CODE)
        String areaCode,

        @Parameter(
                description = "Numbers of area codes that share the most first digits with this one come first;"
                        + " needs a country",
                example = "221")
        @RestQuery
        @Nullable
        @Pattern(regexp = SearchCriteria.AREA_CODE)
        String near,

        @RestQuery @Nullable @Pattern(regexp = SearchCriteria.TYPE, message = SearchCriteria.TYPE_MESSAGE)
        String type,

        @Parameter(description = "true: only numbers that take text messages")
        @RestQuery("features_sms")
        @DefaultValue("false")
        boolean sms,

        @RestQuery("features_a2p_sms") @DefaultValue("false")
        boolean a2pSms,

        @RestQuery("features_voice") @DefaultValue("false") boolean voice,

        @Parameter(description = "EUR at most")
        @RestQuery("max_monthly_fee")
        @Nullable
        @DecimalMin("0")
        @Digits(integer = 8, fraction = 4)
        BigDecimal maxMonthlyFee,

        @RestQuery("max_annual_fee") @Nullable @DecimalMin("0") @Digits(integer = 8, fraction = 4)
        BigDecimal maxAnnualFee,

        @Parameter(description = "Once, when months are paid")
        @RestQuery("max_setup_fee")
        @Nullable
        @DecimalMin("0")
        @Digits(integer = 8, fraction = 4)
        BigDecimal maxSetupFee,

        @Parameter(description = "true: only numbers that are ordered without handing documents in")
        @RestQuery("without_documents")
        @DefaultValue("false")
        boolean withoutDocuments) {

    SearchQuery toQuery() {
        var criteria = new SearchCriteria(
                starts,
                contains,
                ends,
                pattern,
                country,
                areaCode,
                near,
                type,
                new Features(sms, a2pSms, voice),
                new PriceLimits(maxMonthlyFee, maxAnnualFee, maxSetupFee),
                withoutDocuments);
        if (criteria.isNearNowhere()) {
            throw NumbersProblem.COUNTRY_MISSING.because("Say in which country the area code near is");
        }
        return criteria.toQuery();
    }
}

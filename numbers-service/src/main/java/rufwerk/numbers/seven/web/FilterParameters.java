package rufwerk.numbers.seven.web;

import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.Features;
import rufwerk.numbers.inventory.NumberFilter;

/**
 * The query of {@code GET /api/numbers/available}. Clients write {@code true} or {@code 1}; the PHP client always sends
 * {@code 0} for what it does not ask for, so anything else is no filter ({@code wire/seven.md} §3).
 */
record FilterParameters(
        @RestQuery("country") @Nullable String country,
        @RestQuery("features_sms") @Nullable String sms,
        @RestQuery("features_a2p_sms") @Nullable String a2pSms,
        @RestQuery("features_voice") @Nullable String voice) {
    private static final Set<String> YES = Set.of("true", "1");

    /** Empty when the country is none, so that nothing can match. */
    Optional<NumberFilter> toFilter() {
        Features features = new Features(asked(sms), asked(a2pSms), asked(voice));
        if (country == null || country.isEmpty()) {
            return Optional.of(new NumberFilter(null, features));
        }
        return Country.parse(country).map(known -> new NumberFilter(known, features));
    }

    private static boolean asked(@Nullable String value) {
        return value != null && YES.contains(value);
    }
}

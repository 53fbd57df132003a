package rufwerk.numbers.search;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.AreaCode;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.Features;
import rufwerk.numbers.inventory.NumberType;

/** Criteria as customers write them, each in the form of its constant; null: any. */
public record SearchCriteria(
        @Nullable String starts,
        @Nullable String contains,
        @Nullable String ends,
        @Nullable String pattern,
        @Nullable String country,
        @Nullable String areaCode,
        @Nullable String near,
        @Nullable String type,
        Features features,
        PriceLimits limits,
        boolean withoutDocuments) {
    public static final String HEAD = "[+]?[0-9]{1,15}";
    public static final String DIGITS = "[0-9]{1,15}";
    public static final String GLOB = "[+]?[0-9*?]{1,30}";
    public static final String COUNTRY = "[A-Za-z]{2}";
    public static final String AREA_CODE = "[0-9]{1,10}";
    public static final String TYPE = "geographic|mobile|national|shared_cost";
    public static final String TYPE_MESSAGE = "must be geographic, mobile, national or shared_cost";

    /** Without a country there is nothing to be near to. */
    public boolean isNearNowhere() {
        return near != null && country == null;
    }

    public SearchQuery toQuery() {
        var patterns = Stream.of(
                        parsed(starts, NumberPattern::startingWith),
                        parsed(contains, NumberPattern::containing),
                        parsed(ends, NumberPattern::endingWith),
                        parsed(pattern, NumberPattern::parse))
                .flatMap(Optional::stream)
                .toList();
        return new SearchQuery(
                patterns,
                parsed(country, Country::parse).orElse(null),
                parsed(areaCode, AreaCode::parse).orElse(null),
                parsed(near, AreaCode::parse).orElse(null),
                parsed(type, NumberType::ofCode).orElse(null),
                features,
                limits,
                withoutDocuments);
    }

    private interface Parser<T> {
        Optional<T> parse(String text);
    }

    private static <T> Optional<T> parsed(@Nullable String text, Parser<T> parser) {
        return text == null ? Optional.empty() : parser.parse(text);
    }
}

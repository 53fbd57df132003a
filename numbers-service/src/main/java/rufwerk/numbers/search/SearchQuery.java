package rufwerk.numbers.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.AreaCode;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.Features;
import rufwerk.numbers.inventory.NumberType;

/**
 * Which free numbers somebody looks for; null: any.
 *
 * @param patterns all of which a number has to look like
 * @param near numbers of area codes that share more first digits with this one come first: numbering plans give
 *     neighbours the same first digits. Only together with a country
 * @param features those that are true are asked for; those that are false do not matter
 * @param withoutDocuments whether it has to be one that is ordered without handing documents in
 */
public record SearchQuery(
        List<NumberPattern> patterns,
        @Nullable Country country,
        @Nullable AreaCode areaCode,
        @Nullable AreaCode near,
        @Nullable NumberType type,
        Features features,
        PriceLimits limits,
        boolean withoutDocuments) {

    public SearchQuery {
        patterns = List.copyOf(patterns);
        if (near != null && country == null) {
            throw new IllegalArgumentException("Area codes are near to each other within a country");
        }
    }
}

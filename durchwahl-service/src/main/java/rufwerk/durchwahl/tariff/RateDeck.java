package rufwerk.durchwahl.tariff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What calls cost us, by prefix. The longest prefix that fits a number counts.
 *
 * @param version grows with every change
 */
public record RateDeck(long version, Map<String, Rate> byPrefix) {
    /** Covers nothing. */
    public static final RateDeck NONE = new RateDeck(0, Map.of());

    public RateDeck {
        byPrefix = Map.copyOf(byPrefix);
    }

    public static RateDeck of(long version, List<Rate> rates) {
        return new RateDeck(
                version, rates.stream().collect(Collectors.toUnmodifiableMap(Rate::prefix, Function.identity())));
    }

    /** The rate of an international number without plus sign. At most 15 look-ups, however large the deck. */
    public Optional<Rate> rateOf(String number) {
        for (int length = number.length(); length > 0; length--) {
            Rate rate = byPrefix.get(number.substring(0, length));
            if (rate != null) {
                return Optional.of(rate);
            }
        }
        return Optional.empty();
    }

    /** Empty when no class covers the rate. A 0180 number never leads to another: calls could go in circles. */
    public Optional<TariffClass> cheapestClassFor(String number) {
        return rateOf(number)
                .filter(rate -> !number.startsWith(TariffClass.SERVICE_PREFIX))
                .flatMap(rate -> Arrays.stream(TariffClass.values())
                        .filter(tariffClass -> tariffClass.covers(rate.centsPerMinute()))
                        .findFirst());
    }
}

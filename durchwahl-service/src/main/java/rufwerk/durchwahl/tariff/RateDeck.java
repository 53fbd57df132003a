package rufwerk.durchwahl.tariff;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What calls cost us, by prefix. The longest prefix that fits a number and has a rate in force counts.
 *
 * <p>Rates lie in plain arrays, sorted by prefix and then by time: some 30 bytes each beside the names, which are shared.
 * A prefix stands before all prefixes it encloses, so one binary search finds the place of a number, and few steps from
 * each prefix to the one that encloses it find the rate.
 */
public final class RateDeck {
    private static final int MOST_DIGITS = 15;

    /** So many bits of a key are the length of its prefix. */
    private static final int LENGTH_BITS = 4;

    private static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;
    private static final long[] POWERS_OF_TEN = powersOfTen();

    /** Covers nothing. */
    public static final RateDeck NONE = of(0, List.of());

    private final long version;
    private final long[] keys;
    private final int[] enclosing;
    private final long[] validFrom;
    private final int[] prices;
    private final String[] names;

    private RateDeck(long version, List<Rate> sorted) {
        this.version = version;
        this.keys = new long[sorted.size()];
        this.enclosing = new int[sorted.size()];
        this.validFrom = new long[sorted.size()];
        this.prices = new int[sorted.size()];
        this.names = new String[sorted.size()];
        Map<String, String> sharedNames = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            Rate rate = sorted.get(i);
            keys[i] = keyOf(rate.prefix());
            enclosing[i] = enclosing(i);
            validFrom[i] = rate.validFrom().getEpochSecond();
            prices[i] = rate.centsPerMinute().unscaledValue().intValueExact();
            names[i] = sharedNames.computeIfAbsent(rate.name(), name -> name);
        }
    }

    /**
     * A deck of these rates, in any order; at most one per prefix and time.
     *
     * @param version grows with every change
     */
    public static RateDeck of(long version, List<Rate> rates) {
        return new RateDeck(
                version,
                rates.stream()
                        .sorted(Comparator.<Rate>comparingLong(rate -> keyOf(rate.prefix()))
                                .thenComparing(Rate::validFrom))
                        .toList());
    }

    public long version() {
        return version;
    }

    public int size() {
        return keys.length;
    }

    /** The rate of an international number without plus sign, at most 15 digits. */
    public Optional<Rate> rateOf(String number, Instant now) {
        long wanted = keyOf(number);
        int at = lastUpTo(wanted);
        while (at >= 0) {
            if (!encloses(keys[at], wanted)) {
                at = enclosing[at];
            } else if (validFrom[at] <= now.getEpochSecond()) {
                return Optional.of(rateAt(at, number));
            } else {
                at = at > 0 && keys[at - 1] == keys[at] ? at - 1 : enclosing[at];
            }
        }
        return Optional.empty();
    }

    /** Empty when no class covers the rate. */
    public Optional<TariffClass> cheapestClassFor(String number, Instant now) {
        return rateOf(number, now).flatMap(rate -> TariffClass.cheapestFor(rate.centsPerMinute()));
    }

    private Rate rateAt(int at, String number) {
        return new Rate(
                number.substring(0, (int) keys[at] & LENGTH_MASK),
                names[at],
                BigDecimal.valueOf(prices[at], Rate.DECIMALS),
                Instant.ofEpochSecond(validFrom[at]));
    }

    /** The latest rate of the longest prefix that encloses the one at this place, or -1; all before are known. */
    private int enclosing(int at) {
        if (at > 0 && keys[at - 1] == keys[at]) {
            return enclosing[at - 1];
        }
        int candidate = at - 1;
        while (candidate >= 0 && !encloses(keys[candidate], keys[at])) {
            candidate = enclosing[candidate];
        }
        return candidate;
    }

    private int lastUpTo(long wanted) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] <= wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** The digits padded to 15, then their length: numeric order is the order of a telephone book. */
    private static long keyOf(String digits) {
        if (digits.length() > MOST_DIGITS) {
            throw new IllegalArgumentException("A number has at most 15 digits");
        }
        return Long.parseLong(digits) * POWERS_OF_TEN[MOST_DIGITS - digits.length()] << LENGTH_BITS | digits.length();
    }

    private static boolean encloses(long prefix, long number) {
        int length = (int) prefix & LENGTH_MASK;
        long distance = (number >>> LENGTH_BITS) - (prefix >>> LENGTH_BITS);
        return length <= ((int) number & LENGTH_MASK)
                && distance >= 0
                && distance < POWERS_OF_TEN[MOST_DIGITS - length];
    }

    private static long[] powersOfTen() {
        long[] powers = new long[MOST_DIGITS + 1];
        Arrays.setAll(powers, exponent -> (long) Math.pow(10, exponent));
        return powers;
    }
}

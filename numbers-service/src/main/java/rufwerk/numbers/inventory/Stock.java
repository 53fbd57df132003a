package rufwerk.numbers.inventory;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many numbers of a direction are in which state.
 *
 * @param states as numbers have them, {@code free} to 17; a state nobody is in may be missing
 * @param level the one that was told last
 */
public record Stock(SortedMap<String, Long> states, StockLevel level) {
    public static final Stock NONE = new Stock(new TreeMap<>(), StockLevel.ENOUGH);

    private static final String FREE = "free";

    /** Free and active ones are always counted, even where there are none. */
    public Stock {
        SortedMap<String, Long> counted = new TreeMap<>(Map.of(FREE, 0L, "active", 0L));
        counted.putAll(states);
        states = counted;
    }

    public long free() {
        return states.getOrDefault(FREE, 0L);
    }

    public long total() {
        return states.values().stream().mapToLong(Long::longValue).sum();
    }
}

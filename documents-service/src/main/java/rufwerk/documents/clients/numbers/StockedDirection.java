package rufwerk.documents.clients.numbers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A direction and how much of it is left. */
public record StockedDirection(long id, String country, String areaCode, String name, Stock stock) {

    /**
     * How many numbers there are.
     *
     * @param states how many are {@code free}, {@code held} and so on
     * @param level what was told last: {@code enough}, {@code low} or {@code empty}
     */
    public record Stock(long total, Map<String, Long> states, String level) {
        public long free() {
            return states.getOrDefault("free", 0L);
        }
    }

    /** Directions; without a cursor this page is the last one. */
    public record Page(
            List<StockedDirection> directions, @Nullable String nextCursor) {}
}

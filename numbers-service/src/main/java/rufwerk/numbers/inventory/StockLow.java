package rufwerk.numbers.inventory;

import java.time.Instant;

/**
 * {@code numbers.inventory.low}: soon no number of a direction may be left, or none is.
 *
 * @param country ISO 3166-1 alpha-2
 * @param level {@code low} or {@code empty}
 * @param free of the {@code numbers} that the direction has
 */
public record StockLow(
        long directionId,
        String country,
        String areaCode,
        String name,
        String level,
        long numbers,
        long free,
        Instant noticedAt) {

    static StockLow of(StockedDirection stocked, StockLevel level, Instant noticedAt) {
        Direction direction = stocked.direction();
        return new StockLow(
                direction.id().value(),
                direction.country().code(),
                direction.offer().areaCode().digits(),
                direction.offer().name(),
                level.code(),
                stocked.stock().total(),
                stocked.stock().free(),
                noticedAt);
    }
}

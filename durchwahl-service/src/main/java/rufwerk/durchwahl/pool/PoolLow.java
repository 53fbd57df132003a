package rufwerk.durchwahl.pool;

import java.time.Instant;

/**
 * Soon no number of a class may be left.
 *
 * @param tariffClass for example {@code 0180-1}
 * @param percent the threshold that was crossed, 80 or 95
 * @param used leased or resting, of the {@code numbers} that are lendable
 */
public record PoolLow(String tariffClass, int percent, long numbers, long used, Instant noticedAt) {

    static PoolLow of(PoolUsage usage, PoolLevel level, Instant noticedAt) {
        return new PoolLow(usage.tariffClass().label(), level.percent(), usage.lendable(), usage.used(), noticedAt);
    }
}

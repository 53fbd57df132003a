package rufwerk.numbers.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which directions an operator looks for.
 *
 * @param country null: any
 * @param after the last one of the page before; null: from the beginning
 * @param limit at most this many
 */
public record DirectionQuery(
        @Nullable Country country, @Nullable DirectionId after, int limit) {

    /** One more shows whether another page follows. */
    DirectionQuery andOneMore() {
        return new DirectionQuery(country, after, limit + 1);
    }
}

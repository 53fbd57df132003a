package rufwerk.numbers.exchange;

import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.Country;
import rufwerk.numbers.inventory.DirectionId;

/** Which numbers somebody wants to have in a file; what is null does not matter. */
public record ListQuery(
        @Nullable Country country,
        @Nullable DirectionId direction,
        @Nullable String state) {}

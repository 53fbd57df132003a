package rufwerk.numbers.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Which free numbers somebody looks for.
 *
 * @param country null: any
 * @param features those that are true are asked for; those that are false do not matter
 */
public record NumberFilter(@Nullable Country country, Features features) {}

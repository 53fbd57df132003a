package rufwerk.numbers.ordering;

import rufwerk.numbers.subscription.Plan;

/**
 * How many numbers are ordered at once.
 *
 * @param allOrNothing whether one number that cannot be had keeps the others from being ordered
 * @param mayWait whether numbers that demand documents are reserved under the plan's group of them; they are left out
 *     otherwise
 */
public record ManyOrdered(Plan plan, boolean allOrNothing, boolean mayWait) {}

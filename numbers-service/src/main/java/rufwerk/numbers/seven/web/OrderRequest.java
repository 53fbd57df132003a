package rufwerk.numbers.seven.web;

import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/numbers/order} as JSON.
 *
 * @param dryRun {@link SevenDryRun} knows the query only
 */
record OrderRequest(
        @Nullable String number,
        @Nullable String paymentInterval,
        @Nullable String dryRun) {}

package rufwerk.numbers.seven.web;

import org.jspecify.annotations.Nullable;

/** {@code POST /api/numbers/order} as JSON. */
record OrderRequest(@Nullable String number, @Nullable String paymentInterval) {}

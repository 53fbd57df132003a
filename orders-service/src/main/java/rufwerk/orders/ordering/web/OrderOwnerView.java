package rufwerk.orders.ordering.web;

import java.util.UUID;

/** Whose order it is. */
record OrderOwnerView(long orderId, UUID accountId) {}

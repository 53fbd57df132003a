package rufwerk.orders.webhooks.web;

/** How many deliveries are made again, or would be. */
record ReplayView(long deliveries, boolean dryRun) {}

package rufwerk.orders.endpoints.web;

import jakarta.validation.constraints.NotNull;

/** Whether messages shall go to an endpoint. */
record StateRequest(@NotNull Boolean enabled) {}

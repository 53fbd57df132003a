package rufwerk.orders.ordering.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Many orders at once. */
record BulkRequest(@NotNull @Size(min = 1, max = MOST) List<@NotNull NewOrder> orders) {
    static final int MOST = 1_000;
}

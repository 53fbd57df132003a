package rufwerk.orders.ordering.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rufwerk.kit.problem.Problem;

/** What came of each of many orders, in the order of the request. */
record BulkView(int accepted, int refused, List<Result> results) {

    /** One of both. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            @Schema(description = "null: it was refused") @Nullable
            OrderView order,

            @Schema(description = "Why it was refused") @Nullable
            Problem problem) {}

    static BulkView of(List<Result> results) {
        int accepted =
                (int) results.stream().filter(result -> result.order != null).count();
        return new BulkView(accepted, results.size() - accepted, results);
    }
}

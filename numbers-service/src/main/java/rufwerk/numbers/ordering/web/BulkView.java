package rufwerk.numbers.ordering.web;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rufwerk.numbers.ordering.OrderNumbers.Outcome.Done;
import rufwerk.numbers.ordering.OrderResult;

/** What became of many numbers. */
@RegisterForReflection // kept as the answer to an Idempotency-Key
record BulkView(
        int ordered,

        @Schema(description = "So many wait for documents") int reserved,

        @Schema(description = "So many more were wanted than meet the criteria")
        int missing,

        List<OrderView> results) {

    static BulkView of(Done done) {
        List<OrderView> results = done.results().stream().map(BulkView::of).toList();
        return new BulkView(
                count(results, OrderView.ORDERED), count(results, OrderView.RESERVED), done.missing(), results);
    }

    private static int count(List<OrderView> results, String outcome) {
        return (int) results.stream()
                .filter(result -> result.outcome().equals(outcome))
                .count();
    }

    static OrderView of(OrderResult result) {
        return switch (result) {
            case OrderResult.Ordered(var subscription) -> OrderView.of(subscription);
            case OrderResult.Reserved(var waiting) -> OrderView.of(waiting);
            case OrderResult.CouldBeOrdered(var number) -> OrderView.of(number, OrderView.TEST);
            case OrderResult.NotAvailable(var number) -> OrderView.of(number, OrderView.NOT_AVAILABLE);
            case OrderResult.DocumentsRequired(var number) -> OrderView.of(number, OrderView.DOCUMENTS_REQUIRED);
        };
    }
}

package rufwerk.numbers.exchange;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.PhoneNumber;

/**
 * Lists numbers page by page, the next one only when somebody takes it: neither memory nor a connection is held for as
 * long as a slow reader needs. Each number is there at most once, as it was when its page was read.
 */
@ApplicationScoped
public class ExportNumbers {
    static final int PAGE = 5_000;

    private final InventoryFile inventory;

    public ExportNumbers(InventoryFile inventory) {
        this.inventory = inventory;
    }

    /** Call it where the answer is written; the last page is the first one that is not full. */
    public Multi<List<ListedNumber>> pages(ListQuery query) {
        @Nullable Context context = Vertx.currentContext();
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicReference<@Nullable PhoneNumber>(),
                        last -> begunIn(context, inventory.page(query, last.get(), PAGE))
                                .invoke(page -> last.set(
                                        page.isEmpty()
                                                ? last.get()
                                                : page.getLast().number())))
                .whilst(page -> page.size() == PAGE);
    }

    /** Pages are asked for from wherever the last bytes were written; Hibernate Reactive wants its own context. */
    private static <T> Uni<T> begunIn(@Nullable Context context, Uni<T> work) {
        return context == null
                ? work
                : work.runSubscriptionOn(command -> context.runOnContext(ignored -> command.run()));
    }
}

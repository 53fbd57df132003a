package rufwerk.numbers.exchange;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.InventoryNumber.Free;
import rufwerk.numbers.inventory.PhoneNumber;

/** All numbers, many at a time. Every call is a transaction of its own. */
public interface InventoryFile {

    /** Adds those that are not known yet, all or nothing; says how many these were. They come sorted by number. */
    Uni<Integer> addFree(List<Free> numbers);

    /** In the order of the numbers, at most {@code limit} of them; {@code after} null: from the beginning. */
    Uni<List<ListedNumber>> page(ListQuery query, @Nullable PhoneNumber after, int limit);
}

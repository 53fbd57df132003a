package rufwerk.numbers.ordering;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.InventoryNumber;
import rufwerk.numbers.inventory.ManyNumbers;
import rufwerk.numbers.search.OfferedNumbers;
import rufwerk.numbers.search.Place;
import rufwerk.numbers.search.SearchQuery;

/** Locks the numbers of a wish that can be had, within the caller's transaction. */
@ApplicationScoped
class LockNumbers {
    /** Each search after the first means that others took what the one before had shown. */
    private static final int MOST_SEARCHES = 20;

    private final ManyNumbers manyNumbers;
    private final OfferedNumbers offeredNumbers;

    LockNumbers(ManyNumbers manyNumbers, OfferedNumbers offeredNumbers) {
        this.manyNumbers = manyNumbers;
        this.offeredNumbers = offeredNumbers;
    }

    /** Fewer than wished when there are no more. What the account holds counts as free where it is named. */
    Uni<List<InventoryNumber.Free>> lock(UUID accountId, Wish wish) {
        return switch (wish) {
            case Wish.Listed(var numbers) -> manyNumbers.lockFor(accountId, numbers);
            case Wish.Matching(var query, int count) -> new Gathering(query, count).from(null, 1);
        };
    }

    /** Goes on where the last search ended until there are enough. */
    private final class Gathering {
        private final SearchQuery query;
        private final int count;
        private final List<InventoryNumber.Free> locked = new ArrayList<>();

        Gathering(SearchQuery query, int count) {
            this.query = query;
            this.count = count;
        }

        Uni<List<InventoryNumber.Free>> from(@Nullable Place after, int search) {
            int missing = count - locked.size();
            return offeredNumbers
                    .find(query, after, missing)
                    .chain(found -> manyNumbers
                            .lockUncontested(found.stream().map(Place::number).toList())
                            .invoke(locked::addAll)
                            .chain(() -> locked.size() == count || found.size() < missing || search == MOST_SEARCHES
                                    ? Uni.createFrom().item(locked)
                                    : from(found.getLast(), search + 1)));
        }
    }
}

package rufwerk.numbers.inventory;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Numbers, many in one statement. One whose hold is over is free. Locks last until the end of the transaction. */
public interface ManyNumbers {

    /** Those of them that are free or held by this account, by number. Waits for others who are taking some. */
    Uni<List<InventoryNumber.Free>> lockFor(UUID accountId, Collection<PhoneNumber> numbers);

    /** Those of them that are free and that nobody else is taking right now, by number. */
    Uni<List<InventoryNumber.Free>> lockUncontested(Collection<PhoneNumber> numbers);

    /**
     * So many of each direction that are free and that nobody else is taking right now, the longest free first; fewer where
     * there are no more of them.
     */
    Uni<List<InventoryNumber.Free>> lockLongestFree(Map<DirectionId, Integer> counts);

    /**
     * Takes the numbers out of the free ones, or their accounts' holds from them, all at one moment; fails when one is
     * neither.
     */
    Uni<Void> save(List<InventoryNumber.Active> numbers);
}

package rufwerk.numbers.inventory;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** The numbers that belonged to somebody and may not be given away again yet. */
public interface RestingNumbers {

    /** Takes the number out of the active ones; fails when it is not among them. */
    Uni<Void> add(InventoryNumber.Resting number);

    /**
     * Makes those free whose time has come, the longest rested first and none that somebody else is freeing, and
     * announces each: both or neither. They are free since their rest was over.
     */
    Uni<List<InventoryNumber.Free>> release(Instant now, int atMost);
}

package rufwerk.numbers.offer;

import io.smallrye.mutiny.Uni;
import java.util.List;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.PhoneNumber;

/** The free numbers of a direction. */
public interface FreeNumbers {

    /** At most this many that match, the longest free first. */
    Uni<List<PhoneNumber>> of(DirectionId direction, NumberMask mask, int atMost);
}

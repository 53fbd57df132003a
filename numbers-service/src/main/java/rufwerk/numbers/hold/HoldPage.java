package rufwerk.numbers.hold;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Some of an account's holds, and whether there are more. */
public record HoldPage(List<Hold> holds, boolean more) {

    public HoldPage {
        holds = List.copyOf(holds);
    }

    /** A place in the list. Extending a hold does not move it, so the place stays while others begin and end. */
    public record Place(Instant heldAt, UUID id) {
        public static Place of(Hold hold) {
            return new Place(hold.heldAt(), hold.id());
        }
    }
}

package rufwerk.numbers.assignment;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.inventory.PhoneNumber;

/** How every order ended. */
public interface Assignments {

    Uni<@Nullable Assignment> find(long orderId);

    /** The order by which somebody has had this number since this moment; null when it was none. */
    Uni<Assignment.@Nullable Assigned> findAssigned(PhoneNumber number, Instant since);

    /** Keeps the assignment and announces it: both or neither. Fails when the order has one already. */
    Uni<Void> add(Assignment assignment);

    /** For somebody who asks again. */
    Uni<Void> announceAgain(Assignment assignment);

    Uni<Void> announceEnd(AssignmentEnded end);
}

package rufwerk.numbers.assignment;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** How every order ended. */
public interface Assignments {

    Uni<@Nullable Assignment> find(long orderId);

    /** Keeps the assignment and announces it: both or neither. Fails when the order has one already. */
    Uni<Void> add(Assignment assignment);

    /** For somebody who asks again. */
    Uni<Void> announceAgain(Assignment assignment);
}

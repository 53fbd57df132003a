package rufwerk.documents.requirements;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** Where numbers can be had; numbers-service knows. */
public interface Directions {

    /** Null when there is none. Fails with {@link Unreachable} when nobody can say so now. */
    Uni<@Nullable Direction> find(long id);

    /** Try again later. */
    class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unreachable(Throwable cause) {
            super("numbers-service cannot be reached", cause);
        }
    }
}

package rufwerk.numbers.checking;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** documents-service, as far as numbers are concerned. Everything may be repeated, and fails with {@link Unreachable}. */
public interface NumberChecks {

    /** From now on it is told by an event when an answer that was {@link Verdict.Undecided} changes. */
    Uni<Verdict> ask(NumberCheck check);

    /** Nobody waits for an answer any more. */
    Uni<Void> withdraw(UUID checkId);

    /** Null when the account has no such group. */
    Uni<@Nullable Wrongs> wrongs(UUID accountId, long documentsGroup);

    /** Try again later. */
    class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unreachable(Throwable cause) {
            super("documents-service cannot be reached", cause);
        }
    }
}

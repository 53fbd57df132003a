package rufwerk.orders.verification;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import rufwerk.orders.accounts.AccountId;

/** Where submissions are kept and looked at by people. */
public interface Documents {

    /** Safe to repeat with the same id. Fails with {@link Unreachable} when nothing can be said about the outcome. */
    Uni<HandOver> handOver(VerificationId id, AccountId account, Submission submission);

    /**
     * Hands over what an operator has asked for. Safe to repeat: an id stands for one document for good. Fails with
     * {@link Unreachable} when nothing can be said about the outcome.
     */
    Uni<Addition> add(VerificationId id, UUID document, FurtherDocument content);

    /** What became of a further document. */
    sealed interface Addition {
        /** Now, or before. */
        record Taken() implements Addition {}

        /** Nobody asks for one, or another answer was quicker. */
        record NotAsked() implements Addition {}

        record TooMany() implements Addition {}

        /** The document cannot be used; {@code because} is written for customers. */
        record Refused(String because) implements Addition {}
    }

    /** What became of a hand-over. */
    sealed interface HandOver {
        record Taken() implements HandOver {}

        /** The document cannot be used; {@code because} is written for customers. */
        record Refused(String because) implements HandOver {}
    }

    /** Try again later. */
    class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unreachable(Throwable cause) {
            super("documents-service cannot be reached", cause);
        }
    }
}

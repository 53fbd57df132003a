package rufwerk.orders.verification;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Supplier;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.verification.Documents.HandOver;
import rufwerk.orders.verification.Verification.Pending;

/**
 * Takes a submission: the verification is stored, then the document handed over.
 *
 * <p>In this order, so that a decision never meets an unknown verification; and in two transactions, so that none is
 * open while another service works. When the hand-over fails the verification is removed. A crash in between leaves one
 * that nobody was told of; handing it in again under the same id makes it whole.
 */
@ApplicationScoped
public class SubmitVerification {
    private final Verifications verifications;
    private final Documents documents;
    private final Clock clock;

    SubmitVerification(Verifications verifications, Documents documents, Clock clock) {
        this.verifications = verifications;
        this.documents = documents;
        this.clock = clock;
    }

    /** What a customer is told. */
    public sealed interface Outcome {
        record Submitted(VerificationId id) implements Outcome {}

        record Refused(String because) implements Outcome {}
    }

    /** The same again under the same id is harmless. Fails with {@link Documents.Unreachable} after keeping nothing. */
    public Uni<Outcome> of(VerificationId id, AccountId account, Submission submission) {
        Pending verification = new Pending(id, account, submission.area(), clock.instant());
        return keep(verification).chain(first -> handOver(verification, submission, first));
    }

    /** Only who has added the verification removes it. Others who handed over the same put it back then. */
    private Uni<Outcome> handOver(Pending verification, Submission submission, boolean first) {
        Supplier<Uni<Void>> undo =
                () -> first ? forget(verification.id()) : Uni.createFrom().voidItem();
        return documents
                .handOver(verification.id(), verification.account(), submission)
                .onFailure()
                .call(() -> undo.get())
                .chain(handOver -> switch (handOver) {
                    case HandOver.Taken() -> {
                        Log.infof("Verification %s of account %s submitted", verification.id(), verification.account());
                        yield (first ? Uni.createFrom().item(true) : keep(verification))
                                .replaceWith(new Outcome.Submitted(verification.id()));
                    }
                    case HandOver.Refused(var because) -> undo.get().replaceWith(new Outcome.Refused(because));
                });
    }

    /** Whether it was not there yet. */
    private Uni<Boolean> keep(Pending verification) {
        return Panache.withTransaction(() -> verifications.add(verification));
    }

    private Uni<Void> forget(VerificationId id) {
        return Panache.withTransaction(() -> verifications.remove(id));
    }
}

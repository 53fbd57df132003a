package rufwerk.orders.verification;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import rufwerk.orders.accounts.AccountId;
import rufwerk.orders.verification.Documents.HandOver;
import rufwerk.orders.verification.Verification.Pending;

/**
 * Takes a submission: the verification is stored, then the document handed over.
 *
 * <p>In this order, so that a decision never meets an unknown verification; and in two transactions, so that none is
 * open while another service works. When the hand-over fails the verification is removed. A crash in between leaves one
 * that nobody was told of.
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

    /** Fails with {@link Documents.Unreachable} after keeping nothing. */
    public Uni<Outcome> of(AccountId account, Submission submission) {
        Pending verification = new Pending(VerificationId.random(), account, submission.area(), clock.instant());
        return Panache.withTransaction(() -> verifications.add(verification))
                .chain(() -> documents.handOver(verification.id(), account, submission))
                .onFailure()
                .call(() -> forget(verification.id()))
                .chain(handOver -> switch (handOver) {
                    case HandOver.Taken() -> {
                        Log.infof("Verification %s of account %s submitted", verification.id(), account);
                        yield Uni.createFrom().item(new Outcome.Submitted(verification.id()));
                    }
                    case HandOver.Refused(var because) ->
                        forget(verification.id()).replaceWith(new Outcome.Refused(because));
                });
    }

    private Uni<Void> forget(VerificationId id) {
        return Panache.withTransaction(() -> verifications.remove(id));
    }
}

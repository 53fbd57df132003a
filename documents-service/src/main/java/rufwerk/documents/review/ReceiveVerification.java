package rufwerk.documents.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import rufwerk.documents.files.DocumentFiles;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.InspectDocument;
import rufwerk.documents.files.Sha256;
import rufwerk.documents.files.check.Flaw;
import rufwerk.documents.review.ReviewCase.Waiting;

/**
 * Takes a document in: first the file, then the row, so that every row has its file.
 *
 * <p>A crash in between leaves a file without a row. The retry writes the same file again, or, if it brings other
 * content, removes the leftover once its own row is committed. The row decides which content stands: it never changes
 * its document, so whoever sees it may remove all others.
 */
@ApplicationScoped
public class ReceiveVerification {
    private final ReviewCases cases;
    private final DocumentFiles files;
    private final InspectDocument inspectDocument;
    private final Clock clock;

    public ReceiveVerification(ReviewCases cases, DocumentFiles files, InspectDocument inspectDocument, Clock clock) {
        this.cases = cases;
        this.files = files;
        this.inspectDocument = inspectDocument;
        this.clock = clock;
    }

    /** To be called on a worker thread: a look at a large document takes up to seconds. */
    public Uni<Receipt> receive(Subject.Verification submission, byte[] document, String sender) {
        Flaw flaw = PdfOnly.flawOf(inspectDocument, document);
        if (flaw != null) {
            return Uni.createFrom().item(new Receipt.Refused(flaw));
        }
        DocumentKey key = new DocumentKey(submission.id().value(), Sha256.of(document));
        Waiting waiting = Waiting.since(clock.instant().truncatedTo(ChronoUnit.MICROS), submission, key);
        return files.write(key, document)
                .chain(() -> admit(waiting, sender))
                .call(admission -> files.keepOnly(admission.standing().document()))
                .map(admission -> receipt(admission, waiting))
                .invoke(receipt -> Log.infof(
                        "Verification %s of account %s: %s",
                        submission.id().value(),
                        submission.accountId(),
                        receipt.getClass().getSimpleName()));
    }

    /** The file is not written in here: no database connection waits for a disk. */
    @WithTransaction
    Uni<ReviewCases.Admission> admit(Waiting waiting, String sender) {
        return cases.admit(waiting, sender);
    }

    private static Receipt receipt(ReviewCases.Admission admission, Waiting waiting) {
        ReviewCase standing = admission.standing();
        if (admission.first()) {
            return new Receipt.Received(standing);
        }
        boolean same = standing.subject().equals(waiting.subject())
                && standing.document().equals(waiting.document());
        return same ? new Receipt.Repeated(standing) : new Receipt.Contradicted(standing.id());
    }
}

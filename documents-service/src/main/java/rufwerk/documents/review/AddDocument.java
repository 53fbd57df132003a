package rufwerk.documents.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import rufwerk.documents.files.DocumentFiles;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.InspectDocument;
import rufwerk.documents.files.Sha256;
import rufwerk.documents.files.check.Flaw;
import rufwerk.documents.review.ReviewCase.MoreAsked;

/**
 * Takes in a document that a reviewer has asked for: first the file, then the rows, so that every row has its file. The
 * case waits again with the same commit.
 *
 * <p>An id stands for one document for good. Whoever does not know whether it was taken hands it in again.
 */
@ApplicationScoped
public class AddDocument {
    /** Each lost race means that somebody else got on, and few can before nothing is asked for any more. */
    private static final int RACES = 5;

    private final ReviewCases cases;
    private final DocumentFiles files;
    private final InspectDocument inspectDocument;
    private final Clock clock;

    public AddDocument(ReviewCases cases, DocumentFiles files, InspectDocument inspectDocument, Clock clock) {
        this.cases = cases;
        this.files = files;
        this.inspectDocument = inspectDocument;
        this.clock = clock;
    }

    /** To be called on a worker thread: a look at a large document takes up to seconds. */
    public Uni<Addition> add(CaseId id, UUID document, String type, byte[] content, String sender) {
        Flaw flaw = PdfOnly.flawOf(inspectDocument, content);
        if (flaw != null) {
            return Uni.createFrom().item(new Addition.Refused(flaw));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var further = new FurtherDocument(new DocumentKey(document, Sha256.of(content)), type, now);
        return files.write(further.key(), content)
                .chain(() -> Uni.createFrom()
                        .deferred(() -> record(id, further, sender))
                        .onFailure(LostRace.class)
                        .retry()
                        .atMost(RACES))
                .call(addition -> tidyUp(further.key(), addition))
                .invoke(addition -> Log.infof(
                        "Document %s of verification %s: %s",
                        document, id.value(), addition.getClass().getSimpleName()));
    }

    /** The file is not written in here: no database connection waits for a disk. */
    @WithTransaction
    Uni<Addition> record(CaseId id, FurtherDocument further, String sender) {
        return cases.isTakenElsewhere(further.id(), id)
                .chain(taken ->
                        taken ? Uni.createFrom().item(new Addition.Contradicted(null)) : find(id, further, sender));
    }

    /** Groups have files of their own for what is missing. */
    private Uni<Addition> find(CaseId id, FurtherDocument further, String sender) {
        return cases.find(id)
                .chain(review -> review == null || review.subject().kind() != SubjectKind.VERIFICATION
                        ? Uni.createFrom().item(new Addition.Unknown())
                        : cases.furtherOf(id).chain(before -> decide(review, before, further, sender)));
    }

    private Uni<Addition> decide(
            ReviewCase review, List<FurtherDocument> before, FurtherDocument further, String sender) {
        for (FurtherDocument known : before) {
            if (known.id().equals(further.id())) {
                return Uni.createFrom()
                        .item(
                                further.repeats(known)
                                        ? new Addition.Repeated(review)
                                        : new Addition.Contradicted(known.key()));
            }
        }
        if (!(review instanceof MoreAsked asked)) {
            return Uni.createFrom().item(new Addition.NotAsked(review));
        }
        return before.size() >= FurtherDocument.MOST
                ? Uni.createFrom().item(new Addition.TooMany())
                : cases.save(asked.answer(further, sender), further).map(Addition.Received::new);
    }

    /** The row decides which content stands. What goes by this id elsewhere may be this very file, so that is left alone. */
    private Uni<Void> tidyUp(DocumentKey key, Addition addition) {
        return switch (addition) {
            case Addition.Received ignored -> files.keepOnly(key);
            case Addition.Repeated ignored -> files.keepOnly(key);
            case Addition.Contradicted(var standing) ->
                standing == null ? Uni.createFrom().voidItem() : files.keepOnly(standing);
            case Addition.NotAsked ignored -> remove(key);
            case Addition.TooMany ignored -> remove(key);
            case Addition.Unknown ignored -> remove(key);
            case Addition.Refused ignored -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> remove(DocumentKey key) {
        return files.removeIfWrittenBefore(key, Instant.MAX).replaceWithVoid();
    }
}

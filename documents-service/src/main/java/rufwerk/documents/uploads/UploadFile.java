package rufwerk.documents.uploads;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import rufwerk.documents.files.DocumentFiles;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.IncomingDocument;
import rufwerk.documents.files.InspectDocument;
import rufwerk.documents.files.check.FileType;
import rufwerk.documents.files.check.Flaw;
import rufwerk.documents.files.check.Limits;
import rufwerk.documents.files.check.Verdict;
import rufwerk.documents.groups.ChangeGroupFiles;
import rufwerk.documents.groups.DocumentGroup;
import rufwerk.documents.groups.GroupFile;
import rufwerk.documents.groups.ReadGroups;
import rufwerk.documents.review.CaseId;
import rufwerk.documents.review.OpenCase;
import rufwerk.documents.review.Subject;
import rufwerk.kit.idempotency.IdempotencyKeys;
import rufwerk.kit.problem.ProblemException;

/**
 * Adds a file to a group: first the file, then its rows and the case of the reviewers, so that every row has its file.
 *
 * <p>A crash in between leaves a file without a row, which {@link rufwerk.documents.files.CompareFilesWithRows} finds.
 */
@ApplicationScoped
public class UploadFile {
    private static final String SENDER = "customer";

    private final InspectDocument inspectDocument;
    private final DocumentFiles files;
    private final ReadGroups readGroups;
    private final ChangeGroupFiles changeGroupFiles;
    private final OpenCase openCase;
    private final IdempotencyKeys idempotencyKeys;
    private final Clock clock;

    public UploadFile(
            InspectDocument inspectDocument,
            DocumentFiles files,
            ReadGroups readGroups,
            ChangeGroupFiles changeGroupFiles,
            OpenCase openCase,
            IdempotencyKeys idempotencyKeys,
            Clock clock) {
        this.inspectDocument = inspectDocument;
        this.files = files;
        this.readGroups = readGroups;
        this.changeGroupFiles = changeGroupFiles;
        this.openCase = openCase;
        this.idempotencyKeys = idempotencyKeys;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {
        record Added(String name) implements Outcome {}

        /** The same was added before, under the same key. */
        record Repeated(String name) implements Outcome {}

        record Refused(Flaw flaw) implements Outcome {}

        record NoSuchGroup() implements Outcome {}
    }

    /** To be called on a worker thread: a look at a large document takes up to seconds. */
    public Uni<Outcome> upload(Upload upload, IncomingDocument incoming) {
        if (incoming.size() > Limits.MAX_BYTES) {
            return Uni.createFrom().item(new Outcome.Refused(Flaw.TOO_LARGE));
        }
        incoming.finish();
        return switch (inspectDocument.inspect(incoming.content())) {
            case Verdict.Refused(var flaw) -> Uni.createFrom().item(new Outcome.Refused(flaw));
            case Verdict.Accepted(var type, var _) -> keep(upload, incoming, type);
        };
    }

    private Uni<Outcome> keep(Upload upload, IncomingDocument incoming, FileType type) {
        DocumentKey key = incoming.key();
        return incoming.keep()
                .chain(() -> add(upload, key, type))
                // Any other failure leaves open whether there is a row by now.
                .onFailure(ProblemException.class)
                .call(() -> remove(key))
                .call(outcome ->
                        outcome instanceof Outcome.Added ? Uni.createFrom().voidItem() : remove(key))
                .invoke(outcome -> Log.infof(
                        "File %s of account %s, group %d: %s",
                        key.id(),
                        upload.group().accountId(),
                        upload.group().number(),
                        outcome.getClass().getSimpleName()));
    }

    private Uni<Boolean> remove(DocumentKey key) {
        return files.removeIfWrittenBefore(key, Instant.MAX);
    }

    /** The file is not written in here: no database connection waits for a disk. */
    @WithTransaction
    Uni<Outcome> add(Upload upload, DocumentKey key, FileType type) {
        return readGroups
                .find(upload.group())
                .chain(group -> group == null
                        ? Uni.createFrom().item(new Outcome.NoSuchGroup())
                        : once(upload, key, () -> add(upload, group, key, type))
                                .map(receipt -> receipt.fileId().equals(key.id())
                                        ? new Outcome.Added(receipt.name())
                                        : new Outcome.Repeated(receipt.name())));
    }

    private Uni<UploadReceipt> once(Upload upload, DocumentKey key, Supplier<Uni<UploadReceipt>> work) {
        String idempotencyKey = upload.idempotencyKey();
        if (idempotencyKey == null) {
            return work.get();
        }
        String text = "upload %d %s %s %s"
                .formatted(
                        upload.group().number(),
                        upload.type().code(),
                        key.content().hex(),
                        upload.name());
        String account = upload.group().accountId().toString();
        return idempotencyKeys.once(
                new IdempotencyKeys.Request(account, idempotencyKey, text), UploadReceipt.class, work);
    }

    private Uni<UploadReceipt> add(Upload upload, DocumentGroup group, DocumentKey key, FileType type) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        GroupFile file = GroupFile.waiting(key.id(), upload.group(), upload.type(), upload.name(), now);
        return changeGroupFiles
                .add(file)
                .chain(() -> openCase.open(subject(group, file, type), key, SENDER))
                .replaceWith(new UploadReceipt(key.id(), file.name()));
    }

    private static Subject.GroupFile subject(DocumentGroup group, GroupFile file, FileType type) {
        return new Subject.GroupFile(
                new CaseId(file.id()),
                group.id().accountId(),
                group.id().number(),
                file.type().code(),
                type.mediaType(),
                ClaimedFacts.of(group.details(), file.name()));
    }
}

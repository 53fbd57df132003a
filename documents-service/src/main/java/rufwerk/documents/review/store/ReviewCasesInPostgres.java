package rufwerk.documents.review.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.StaleStateException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.DocumentsProblem;
import rufwerk.documents.audit.AuditTrail;
import rufwerk.documents.audit.Line;
import rufwerk.documents.audit.Remark;
import rufwerk.documents.review.CaseId;
import rufwerk.documents.review.Deed;
import rufwerk.documents.review.Fact;
import rufwerk.documents.review.FurtherDocument;
import rufwerk.documents.review.LostRace;
import rufwerk.documents.review.PagePosition;
import rufwerk.documents.review.ReviewCase;
import rufwerk.documents.review.ReviewCase.Step;
import rufwerk.documents.review.ReviewCase.Waiting;
import rufwerk.documents.review.ReviewCases;
import rufwerk.documents.review.ReviewEvent;
import rufwerk.documents.review.ReviewEvents;
import rufwerk.documents.review.ReviewFilter;
import rufwerk.documents.review.ReviewState;
import rufwerk.documents.review.Subject;
import rufwerk.documents.review.SubjectKind;
import rufwerk.kit.outbox.Outbox;

/** Review cases in the table {@code review_case}, their history in the {@link AuditTrail}. */
@ApplicationScoped
class ReviewCasesInPostgres implements ReviewCases {
    /** PostgreSQL could go farther, but no clock will. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final Outbox outbox;
    private final SealedComments sealedComments;
    private final AuditTrail auditTrail;
    private final Clock clock;

    ReviewCasesInPostgres(Outbox outbox, SealedComments sealedComments, AuditTrail auditTrail, Clock clock) {
        this.outbox = outbox;
        this.sealedComments = sealedComments;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** In SQL, because a second request of the same id must wait for the first instead of failing. */
    @Override
    public Uni<Admission> admit(Waiting waiting, String sender) {
        return Panache.getSession()
                .chain(session -> insert(session, waiting))
                .chain(inserted -> inserted == 1
                        ? record(waiting.opened(sender)).replaceWith(new Admission(waiting, true))
                        : row(waiting.id()).map(row -> new Admission(standing(row, waiting), false)));
    }

    @Override
    public Uni<@Nullable ReviewCase> find(CaseId id) {
        return row(id).map(row -> row == null ? null : row.toCase(clock.instant()));
    }

    @Override
    public Uni<List<ReviewCase>> list(ReviewFilter filter, @Nullable PagePosition after, int limit) {
        Instant now = clock.instant();
        // Comparing the pair lets the index jump to the place; Instant.EPOCH is before every case.
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT " + ReviewCaseRow.COLUMNS + """
                                  FROM review_case
                                 WHERE state IN (:stored)
                                   AND erased_at IS NULL
                                   AND CASE WHEN claimed_until > :now THEN 'claimed' ELSE state END IN (:states)
                                   AND (:kind = '' OR kind = :kind)
                                   AND (:documentType = '' OR lower(document_type) = lower(:documentType))
                                   AND (:country = '' OR country = :country)
                                   AND received_at < :before
                                   AND (received_at, id) > (:after, :id)
                                 ORDER BY received_at, id
                                 LIMIT :limit""", ReviewCaseRow.class)
                        .setParameter(
                                "stored",
                                filter.states().stream()
                                        .map(ReviewCasesInPostgres::stored)
                                        .distinct()
                                        .toList())
                        .setParameter(
                                "states",
                                filter.states().stream().map(ReviewState::code).toList())
                        .setParameter("now", now)
                        .setParameter("kind", code(filter.kind()))
                        .setParameter("documentType", orEmpty(filter.documentType()))
                        .setParameter("country", orEmpty(filter.country()))
                        .setParameter("before", filter.receivedBefore() == null ? END_OF_TIME : filter.receivedBefore())
                        .setParameter("after", after == null ? Instant.EPOCH : after.receivedAt())
                        .setParameter(
                                "id",
                                after == null ? new UUID(0, 0) : after.id().value())
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(row -> row.toCase(now)).toList());
    }

    /** State, history and event travel together: there is no way to save one without the others. */
    @Override
    public <S extends ReviewCase> Uni<S> save(Step<S> step) {
        return change(step.next()).chain(() -> record(step)).replaceWith(step.next());
    }

    @Override
    public Uni<Waiting> save(Step<Waiting> step, FurtherDocument document) {
        return change(step.next())
                .chain(() -> FurtherDocumentRow.of(step.next().id(), document).persist())
                .chain(() -> record(step))
                .replaceWith(step.next());
    }

    @Override
    public Uni<List<FurtherDocument>> furtherOf(CaseId id) {
        return FurtherDocumentRow.<FurtherDocumentRow>list("caseId = ?1 order by receivedAt, id", id.value())
                .map(rows -> rows.stream().map(FurtherDocumentRow::toDocument).toList());
    }

    @Override
    public Uni<Boolean> isTakenElsewhere(UUID document, CaseId id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT EXISTS (SELECT FROM review_case WHERE id = :document)
                                    OR EXISTS (SELECT FROM further_document
                                                WHERE id = :document AND case_id <> :case)""", Boolean.class)
                        .setParameter("document", document)
                        .setParameter("case", id.value())
                        .getSingleResult());
    }

    private static Uni<Void> change(ReviewCase next) {
        return row(next.id())
                .invoke(row -> {
                    if (row == null || row.version + 1 != next.version()) {
                        throw new LostRace(next.id());
                    }
                    row.become(next);
                })
                // Now and not with the commit, so that a lost race is seen here.
                .chain(Panache::flush)
                .onFailure(ReviewCasesInPostgres::isLostRace)
                .transform(e -> new LostRace(next.id()));
    }

    /** The audit trail comes last: its end is held until the commit, and all others wait for it. */
    private Uni<Void> record(Step<?> step) {
        ReviewEvent event = step.event();
        CaseId id = step.next().id();
        Deed deed = step.deed();
        return outbox.append(ReviewEvents.TOPIC, id.value().toString(), sealedComments.in(event))
                .chain(Panache::flush)
                .chain(() -> auditTrail.append(new Line(
                        id.value(),
                        deed.at(),
                        deed.who(),
                        deed.what().code(),
                        deed.reason(),
                        Remark.of(deed.comment()))));
    }

    private ReviewCase standing(@Nullable ReviewCaseRow row, Waiting waiting) {
        if (row == null) {
            throw DocumentsProblem.REVIEW_ERASED.because(
                    "Nothing comes in any more under the id " + waiting.id().value());
        }
        return row.toCase(clock.instant());
    }

    /** Nobody sees a case any more that is erased. */
    private static Uni<@Nullable ReviewCaseRow> row(CaseId id) {
        return ReviewCaseRow.find("id = ?1 and erasedAt is null", id.value()).firstResult();
    }

    private static boolean isLostRace(Throwable failure) {
        return failure instanceof OptimisticLockException || failure instanceof StaleStateException;
    }

    private static String stored(ReviewState state) {
        return (state == ReviewState.CLAIMED ? ReviewState.WAITING : state).code();
    }

    private static String code(@Nullable SubjectKind kind) {
        return kind == null ? "" : kind.code();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Uni<Integer> insert(Mutiny.Session session, Waiting waiting) {
        Subject subject = waiting.subject();
        return session.createNativeQuery("""
                        INSERT INTO review_case (id, kind, account_id, group_id, document_type, media_type, country,
                               facts, document_sha256, state, received_at, version)
                        VALUES (:id, :kind, :account, :group, :documentType, :mediaType, :country,
                               :facts, :sha256, :state, :receivedAt, :version)
                        ON CONFLICT DO NOTHING""")
                .setParameter("id", waiting.id().value())
                .setParameter("kind", subject.kind().code())
                .setParameter("account", subject.accountId())
                .setParameter("group", subject instanceof Subject.GroupFile file ? file.groupId() : null)
                .setParameter("documentType", subject.documentType())
                .setParameter("mediaType", subject.mediaType())
                .setParameter("country", subject.facts().of(Fact.COUNTRY))
                .setParameter("facts", FactsText.write(subject.facts()))
                .setParameter("sha256", waiting.document().content().hex())
                .setParameter("state", waiting.state().code())
                .setParameter("receivedAt", waiting.receivedAt())
                .setParameter("version", waiting.version())
                .executeUpdate();
    }
}

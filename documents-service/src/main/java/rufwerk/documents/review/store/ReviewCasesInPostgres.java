package rufwerk.documents.review.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.StaleStateException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.review.Decision;
import rufwerk.documents.review.LostRace;
import rufwerk.documents.review.PagePosition;
import rufwerk.documents.review.ReviewCase;
import rufwerk.documents.review.ReviewCase.Decided;
import rufwerk.documents.review.ReviewCase.Step;
import rufwerk.documents.review.ReviewCase.Waiting;
import rufwerk.documents.review.ReviewCases;
import rufwerk.documents.review.ReviewEvents;
import rufwerk.documents.review.ReviewState;
import rufwerk.documents.review.VerificationId;
import rufwerk.kit.outbox.Outbox;

/** Review cases in the table {@code review_case}, their history in {@code review_event}. */
@ApplicationScoped
class ReviewCasesInPostgres implements ReviewCases {
    private final Outbox outbox;

    ReviewCasesInPostgres(Outbox outbox) {
        this.outbox = outbox;
    }

    /** In SQL, because a second request of the same id must wait for the first instead of failing. */
    @Override
    public Uni<Admission> admit(Waiting waiting, String sender) {
        return Panache.getSession()
                .chain(session -> insert(session, waiting)
                        .chain(inserted -> inserted == 1
                                ? note(session, waiting.id(), waiting.receivedAt(), sender, "received", null)
                                        .replaceWith(new Admission(waiting, true))
                                : row(waiting.id()).map(row -> new Admission(row.toCase(), false))));
    }

    @Override
    public Uni<@Nullable ReviewCase> find(VerificationId id) {
        return row(id).map(row -> row == null ? null : row.toCase());
    }

    @Override
    public Uni<List<ReviewCase>> list(ReviewState state, @Nullable PagePosition after, int limit) {
        // Comparing the pair lets the index jump to the place; Instant.EPOCH is before every case.
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT * FROM review_case
                                 WHERE state = :state AND (received_at, verification_id) > (:after, :id)
                                 ORDER BY received_at, verification_id
                                 LIMIT :limit""", ReviewCaseRow.class)
                        .setParameter("state", state.code())
                        .setParameter("after", after == null ? Instant.EPOCH : after.receivedAt())
                        .setParameter(
                                "id",
                                after == null ? new UUID(0, 0) : after.id().value())
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(ReviewCaseRow::toCase).toList());
    }

    /** State and event travel together: there is no way to save one without the other. */
    @Override
    public <S extends Decided> Uni<S> save(Step<S> step) {
        S next = step.next();
        return row(next.id())
                .invoke(row -> {
                    if (row.version + 1 != next.version()) {
                        throw new LostRace(next.id());
                    }
                    row.become(next);
                })
                .chain(() -> outbox.append(ReviewEvents.TOPIC, next.id().value().toString(), step.event()))
                // Now and not with the commit, so that a lost race is seen here.
                .chain(Panache::flush)
                .chain(Panache::getSession)
                .chain(session -> note(
                        session,
                        next.id(),
                        next.decidedAt(),
                        next.decidedBy(),
                        next.state().code(),
                        next.decision()))
                .replaceWith(next)
                .onFailure(ReviewCasesInPostgres::isLostRace)
                .transform(e -> new LostRace(next.id()));
    }

    private static Uni<ReviewCaseRow> row(VerificationId id) {
        return ReviewCaseRow.findById(id.value());
    }

    private static boolean isLostRace(Throwable failure) {
        return failure instanceof OptimisticLockException || failure instanceof StaleStateException;
    }

    private static Uni<Integer> insert(Mutiny.Session session, Waiting waiting) {
        var submission = waiting.submission();
        var address = submission.address();
        return session.createNativeQuery("""
                        INSERT INTO review_case (verification_id, account_id, country, city, zip, street, house_number,
                               document_type, area_code, document_sha256, state, received_at, version)
                        VALUES (:id, :account, :country, :city, :zip, :street, :houseNumber,
                               :documentType, :areaCode, :sha256, :state, :receivedAt, :version)
                        ON CONFLICT DO NOTHING""")
                .setParameter("id", waiting.id().value())
                .setParameter("account", submission.accountId())
                .setParameter("country", address.country())
                .setParameter("city", address.city())
                .setParameter("zip", address.zip())
                .setParameter("street", address.street())
                .setParameter("houseNumber", address.houseNumber())
                .setParameter("documentType", submission.documentType())
                .setParameter("areaCode", submission.areaCode())
                .setParameter("sha256", waiting.document().content().hex())
                .setParameter("state", waiting.state().code())
                .setParameter("receivedAt", waiting.receivedAt())
                .setParameter("version", waiting.version())
                .executeUpdate();
    }

    private static Uni<Integer> note(
            Mutiny.Session session,
            VerificationId id,
            Instant at,
            String who,
            String what,
            @Nullable Decision decision) {
        var query = session.createNativeQuery("""
                        INSERT INTO review_event (verification_id, happened_at, who, what, reason, comment)
                        VALUES (:id, :at, :who, :what, :reason, :comment)""")
                .setParameter("id", id.value())
                .setParameter("at", at)
                .setParameter("who", who)
                .setParameter("what", what);
        return (decision instanceof Decision.Reject(var reason, var comment)
                        ? query.setParameter("reason", reason.code()).setParameter("comment", comment)
                        : query.setParameter("reason", null).setParameter("comment", null))
                .executeUpdate();
    }
}

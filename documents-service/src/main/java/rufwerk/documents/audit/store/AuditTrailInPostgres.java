package rufwerk.documents.audit.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.audit.AuditTrail;
import rufwerk.documents.audit.End;
import rufwerk.documents.audit.Line;
import rufwerk.documents.audit.Link;
import rufwerk.documents.audit.Remark;

/**
 * The audit trail in the table {@code review_event}, what was said in {@code review_remark}; where it ends is in
 * {@code review_event_end}.
 */
@ApplicationScoped
class AuditTrailInPostgres implements AuditTrail {
    private static final String LINKS = """
            SELECT position, case_id, happened_at, who, what, reason, remark_digest, salt, words, first_hash, hash
              FROM review_event
              LEFT JOIN review_remark USING (position)
            """;

    /** One line at a time: whoever wants to add one waits here until the one before is committed. */
    @Override
    public Uni<Void> append(Line line) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT position, hash FROM review_event_end FOR UPDATE", Object[].class)
                        .getSingleResult()
                        .map(end -> Link.after(new End((Long) end[0], (String) end[1]), line))
                        .chain(link -> insert(session, link).chain(() -> moveEnd(session, link.end())))
                        .replaceWithVoid());
    }

    @Override
    public Uni<Extent> extent() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT position, hash, (SELECT coalesce(max(position), 0) FROM review_event)
                                  FROM review_event_end""", Object[].class).getSingleResult())
                .map(row -> new Extent(new End((Long) row[0], (String) row[1]), (Long) row[2]));
    }

    @Override
    public Uni<List<Link>> links(long afterPosition, int limit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                LINKS + "WHERE position > :after ORDER BY position LIMIT :limit", Object[].class)
                        .setParameter("after", afterPosition)
                        .setParameter("limit", limit)
                        .getResultList())
                .map(AuditTrailInPostgres::links);
    }

    @Override
    public Uni<List<Link>> about(UUID caseId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                LINKS + "WHERE case_id = :case ORDER BY position", Object[].class)
                        .setParameter("case", caseId)
                        .getResultList())
                .map(AuditTrailInPostgres::links);
    }

    @Override
    public Uni<List<UUID>> contradicted() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT review_case.id
                                  FROM review_case
                                  LEFT JOIN LATERAL (
                                       SELECT position, what, who, reason FROM review_event
                                        WHERE case_id = review_case.id
                                          AND what IN ('received', 'approved', 'rejected', 'more_asked', 'closed')
                                        ORDER BY position DESC
                                        LIMIT 1) AS last ON last.what <> 'received'
                                 WHERE review_case.state IS DISTINCT FROM coalesce(last.what, 'waiting')
                                    OR review_case.decided_by IS DISTINCT FROM last.who
                                    OR review_case.reason IS DISTINCT FROM last.reason
                                    OR review_case.comment IS DISTINCT FROM
                                       (SELECT words FROM review_remark WHERE position = last.position)
                                    OR (review_case.erased_at IS NOT NULL) <>
                                       EXISTS (SELECT FROM review_event AS erasure
                                                WHERE erasure.case_id = review_case.id AND erasure.what = 'erased')
                                    OR (review_case.erased_at IS NULL) AND
                                       EXISTS (SELECT FROM review_event AS line
                                                WHERE line.case_id = review_case.id AND remark_digest IS NOT NULL
                                                  AND NOT EXISTS (SELECT FROM review_remark
                                                                   WHERE position = line.position))
                                 LIMIT 10""", UUID.class).getResultList());
    }

    private static List<Link> links(List<Object[]> rows) {
        return rows.stream().map(AuditTrailInPostgres::link).toList();
    }

    private static Link link(Object[] row) {
        var line = new Line(
                (UUID) row[1],
                ((OffsetDateTime) row[2]).toInstant(),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                remark(row));
        return new Link((Long) row[0], line, (String) row[9], (String) row[10]);
    }

    private static @Nullable Remark remark(Object[] row) {
        return row[6] == null
                ? null
                : new Remark(
                        (String) row[6], row[8] == null ? null : new Remark.Words((String) row[7], (String) row[8]));
    }

    private static Uni<Integer> insert(Mutiny.Session session, Link link) {
        Remark remark = link.line().remark();
        return insertLine(session, link, remark)
                .chain(inserted -> remark == null || remark.words() == null
                        ? Uni.createFrom().item(inserted)
                        : insertWords(session, link.position(), remark.words()));
    }

    private static Uni<Integer> insertWords(Mutiny.Session session, long position, Remark.Words words) {
        return session.createNativeQuery(
                        "INSERT INTO review_remark (position, salt, words) VALUES (:position, :salt, :words)")
                .setParameter("position", position)
                .setParameter("salt", words.salt())
                .setParameter("words", words.text())
                .executeUpdate();
    }

    private static Uni<Integer> insertLine(Mutiny.Session session, Link link, @Nullable Remark remark) {
        Line line = link.line();
        return session.createNativeQuery("""
                        INSERT INTO review_event (position, case_id, happened_at, who, what, reason, remark_digest, hash)
                        VALUES (:position, :case, :at, :who, :what, :reason, :digest, :hash)""")
                .setParameter("position", link.position())
                .setParameter("case", line.about())
                .setParameter("at", line.at())
                .setParameter("who", line.who())
                .setParameter("what", line.what())
                .setParameter("reason", line.reason())
                .setParameter("digest", remark == null ? null : remark.digest())
                .setParameter("hash", link.hash())
                .executeUpdate();
    }

    private static Uni<Integer> moveEnd(Mutiny.Session session, End end) {
        return session.createNativeQuery("UPDATE review_event_end SET position = :position, hash = :hash")
                .setParameter("position", end.position())
                .setParameter("hash", end.hash())
                .executeUpdate();
    }
}

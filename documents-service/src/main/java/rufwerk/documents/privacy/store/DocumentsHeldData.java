package rufwerk.documents.privacy.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import rufwerk.documents.audit.AuditTrail;
import rufwerk.documents.audit.Line;
import rufwerk.documents.files.DocumentFiles;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.Sha256;
import rufwerk.documents.review.Deed;
import rufwerk.kit.privacy.HeldData;
import rufwerk.kit.privacy.Holding;

/**
 * What documents-service holds about accounts. Of an erased one stay its cases without anything the customer has said or
 * shown, and the audit trail without what reviewers said about it; a line per case tells of the erasure.
 */
@ApplicationScoped
class DocumentsHeldData implements HeldData {
    private final Pool pool;
    private final DocumentFiles files;
    private final AuditTrail auditTrail;
    private final Clock clock;

    DocumentsHeldData(Pool pool, DocumentFiles files, AuditTrail auditTrail, Clock clock) {
        this.pool = pool;
        this.files = files;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of("number_check"),
                Holding.of("group_file"),
                Holding.of("document_group"),
                Holding.rows("review_remark", """
                        position IN (SELECT position FROM review_event
                                       JOIN review_case ON review_case.id = case_id
                                      WHERE account_id = :account)"""),
                Holding.rows("review_event", "case_id IN (SELECT id FROM review_case WHERE account_id = :account)")
                        .keptWithout(),
                Holding.nothing("review_event_end"),
                Holding.rows("further_document", "case_id IN (SELECT id FROM review_case WHERE account_id = :account)"),
                Holding.rows("review_case", "account_id = :account AND erased_at IS NULL")
                        .keptWithout("""
                        UPDATE review_case
                           SET facts = '{}', country = '', comment = NULL, document_sha256 = repeat('0', 64),
                               claimed_by = NULL, claimed_until = NULL, version = version + 1, erased_at = now()
                         WHERE account_id = :account AND erased_at IS NULL"""),
                Holding.of("document_retention"),
                Holding.nothing("requirements_version"));
    }

    /** With a file goes the key that it was sealed with, which is at its beginning. */
    @Override
    public Uni<Long> eraseFiles(UUID account) {
        Instant whenever = clock.instant().plus(Duration.ofDays(1));
        return pool.preparedQuery("""
                        SELECT id, document_sha256 FROM review_case WHERE account_id = $1 AND erased_at IS NULL
                         UNION ALL
                        SELECT further.id, further.document_sha256 FROM further_document AS further
                          JOIN review_case ON review_case.id = case_id WHERE account_id = $1""")
                .execute(Tuple.of(account))
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .map(row -> new DocumentKey(row.getUUID(0), new Sha256(row.getString(1))))
                .onItem()
                .transformToUniAndConcatenate(key -> files.removeIfWrittenBefore(key, whenever))
                .collect()
                .with(Collectors.summingLong(removed -> removed ? 1 : 0));
    }

    /** Last, because from here to the commit everybody waits who wants to add to the trail. */
    @Override
    public Uni<Void> finish(UUID account) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                SELECT id FROM review_case
                                 WHERE account_id = :account AND erased_at IS NOT NULL
                                   AND NOT EXISTS (SELECT FROM review_event WHERE case_id = id AND what = 'erased')
                                 ORDER BY id""", UUID.class)
                        .setParameter("account", account)
                        .getResultList())
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(id ->
                        auditTrail.append(new Line(id, now, "documents-service", Deed.What.ERASED.code(), null, null)))
                .collect()
                .last()
                .replaceWithVoid();
    }
}

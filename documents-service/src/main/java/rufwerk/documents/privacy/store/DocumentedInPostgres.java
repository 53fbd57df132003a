package rufwerk.documents.privacy.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.Sha256;
import rufwerk.documents.privacy.Documented;
import rufwerk.documents.privacy.HeldDocument;
import rufwerk.documents.privacy.KeptUntil;
import rufwerk.kit.privacy.EraseData;
import rufwerk.kit.privacy.HeldData;

/** What is there of whom, in all tables of this service. */
@ApplicationScoped
class DocumentedInPostgres implements Documented {
    private static final String LAST_USE = """
            SELECT greatest((SELECT max(greatest(received_at, decided_at)) FROM review_case
                              WHERE account_id = $1 AND erased_at IS NULL),
                            (SELECT max(further.received_at) FROM further_document AS further
                               JOIN review_case ON review_case.id = case_id WHERE account_id = $1),
                            (SELECT max(changed_at) FROM document_group WHERE account_id = $1),
                            (SELECT max(greatest(asked_at, decided_at)) FROM number_check WHERE account_id = $1))""";

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int AT_ONCE = 100;

    private final Pool pool;
    private final EraseData eraseData;
    private final List<HeldData> data;

    DocumentedInPostgres(Pool pool, EraseData eraseData, DocumentsHeldData data) {
        this.pool = pool;
        this.eraseData = eraseData;
        this.data = List.of(data);
    }

    @Override
    public Uni<List<UUID>> nextToLookAt(Instant lookedBefore, Instant now, int limit) {
        return pool.preparedQuery("""
                        INSERT INTO document_retention (account_id, looked_at)
                        SELECT account_id, $2
                          FROM (SELECT account_id FROM review_case WHERE erased_at IS NULL
                                 UNION
                                SELECT account_id FROM document_group) AS documented
                         WHERE NOT EXISTS (SELECT FROM document_retention AS looked
                                            WHERE looked.account_id = documented.account_id AND looked_at > $1)
                         LIMIT $3
                            ON CONFLICT (account_id) DO UPDATE SET looked_at = excluded.looked_at
                         WHERE document_retention.looked_at <= $1
                        RETURNING account_id""")
                .execute(Tuple.of(at(lookedBefore), at(now), limit))
                .map(rows -> rows.stream().map(row -> row.getUUID(0)).toList());
    }

    @Override
    public Uni<Use> useOf(UUID account) {
        return pool.preparedQuery(LAST_USE + """
                        , EXISTS (SELECT FROM review_case
                                   WHERE account_id = $1 AND state = 'waiting' AND erased_at IS NULL)
                          OR EXISTS (SELECT FROM number_check WHERE account_id = $1 AND state = 'waiting')
                        , EXISTS (SELECT FROM held_account WHERE account_id = $1)""")
                .execute(Tuple.of(account))
                .map(rows -> rows.iterator().next())
                .map(row -> new Use(row.getBoolean(1), row.getBoolean(2), instant(row.getOffsetDateTime(0))));
    }

    @Override
    public Uni<Void> note(UUID account, @Nullable KeptUntil until) {
        return pool.preparedQuery("UPDATE document_retention SET kept_until = $2 WHERE account_id = $1")
                .execute(Tuple.of(account, until == null ? null : until.day()))
                .replaceWithVoid();
    }

    @Override
    public Multi<HeldDocument> documentsOf(UUID account) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicReference<>(BEFORE_ALL),
                        last -> documentsAfter(Objects.requireNonNull(last.get()), account)
                                .invoke(found -> found.forEach(
                                        document -> last.set(document.key().id()))))
                .whilst(found -> found.size() == AT_ONCE)
                .onItem()
                .disjoint();
    }

    private Uni<List<HeldDocument>> documentsAfter(UUID id, UUID account) {
        return pool.preparedQuery("""
                        (SELECT id, document_sha256, media_type FROM review_case
                          WHERE account_id = $1 AND id > $2 AND erased_at IS NULL ORDER BY id LIMIT $3)
                          UNION ALL
                        (SELECT further.id, further.document_sha256, media_type FROM further_document AS further
                           JOIN review_case ON review_case.id = case_id
                          WHERE account_id = $1 AND further.id > $2 ORDER BY further.id LIMIT $3)
                          ORDER BY id LIMIT $3""")
                .execute(Tuple.of(account, id, AT_ONCE))
                .map(rows -> rows.stream()
                        .map(row -> new HeldDocument(
                                new DocumentKey(row.getUUID("id"), new Sha256(row.getString("document_sha256"))),
                                row.getString("media_type")))
                        .toList());
    }

    /** Whoever hands something in at the same moment is seen before anything is gone, or is asked to hand it in again. */
    @Override
    public Uni<Boolean> erase(UUID account, Instant lastUsedAt) {
        Map<String, Long> erased = new TreeMap<>();
        return isUnusedSince(account, lastUsedAt)
                .chain(unused -> unused
                        ? eraseData
                                .files(data, account, erased)
                                .chain(() -> Panache.withTransaction(() -> eraseData.rows(data, account, erased)))
                                .replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private Uni<Boolean> isUnusedSince(UUID account, Instant time) {
        return pool.preparedQuery(LAST_USE)
                .execute(Tuple.of(account))
                .map(rows -> instant(rows.iterator().next().getOffsetDateTime(0)))
                .map(last -> last != null && !last.isAfter(time));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}

package rufwerk.documents.review.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.files.DocumentKey;
import rufwerk.documents.files.RecordedDocuments;
import rufwerk.documents.files.Sha256;

/** Every document has a case, which says what its first one is; further ones have rows of their own. */
@ApplicationScoped
class ReviewedDocuments implements RecordedDocuments {
    private final Pool pool;

    ReviewedDocuments(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Set<DocumentKey>> recordedOf(List<DocumentKey> keys) {
        UUID[] ids = keys.stream().map(DocumentKey::id).toArray(UUID[]::new);
        return pool.preparedQuery("""
                        SELECT id, document_sha256 FROM review_case WHERE id = ANY ($1)
                         UNION ALL
                        SELECT id, document_sha256 FROM further_document WHERE id = ANY ($1)""").execute(Tuple.of(ids)).map(rows -> Set.copyOf(keys(rows)));
    }

    @Override
    public Uni<List<DocumentKey>> after(@Nullable UUID id, int limit) {
        return pool.preparedQuery("""
                        (SELECT id, document_sha256 FROM review_case
                          WHERE erased_at IS NULL AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2)
                          UNION ALL
                        (SELECT id, document_sha256 FROM further_document
                          WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2)
                          ORDER BY id LIMIT $2""").execute(Tuple.of(id, limit)).map(ReviewedDocuments::keys);
    }

    private static List<DocumentKey> keys(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new DocumentKey(row.getUUID("id"), new Sha256(row.getString("document_sha256"))))
                .toList();
    }
}

package rufwerk.documents.review;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.documents.files.DocumentFiles;

/** Shows operators what there is to review. */
@ApplicationScoped
public class ReadReviews {
    private final ReviewCases cases;
    private final DocumentFiles files;

    public ReadReviews(ReviewCases cases, DocumentFiles files) {
        this.cases = cases;
        this.files = files;
    }

    /** Some cases, and where the next page begins; null when this is the last. */
    public record Page(List<ReviewCase> cases, @Nullable PagePosition next) {
        public Page {
            cases = List.copyOf(cases);
        }
    }

    @WithSession
    public Uni<Page> page(ReviewFilter filter, @Nullable PagePosition after, int limit) {
        // One more than asked for tells whether there is a next page.
        return cases.list(filter, after, limit + 1)
                .map(found -> found.size() <= limit
                        ? new Page(found, null)
                        : new Page(found.subList(0, limit), PagePosition.after(found.get(limit - 1))));
    }

    /** Null when there is none. */
    @WithSession
    public Uni<@Nullable ReviewCase> find(CaseId id) {
        return cases.find(id);
    }

    /** What was handed in later to a case, oldest first. */
    @WithSession
    public Uni<List<FurtherDocument>> furtherOf(CaseId id) {
        return cases.furtherOf(id);
    }

    /** Null when there is no such case. The log tells who has seen it. */
    public Uni<@Nullable OpenedDocument> document(CaseId id, String reviewer) {
        return find(id).chain(found -> {
            if (found == null) {
                return Uni.createFrom().nullItem();
            }
            Log.infof("%s opens the document of review %s", reviewer, id.value());
            return files.read(found.document()).map(content -> OpenedDocument.of(found, content));
        });
    }

    /** Null when there is no such case, or when it has no such further document. The log tells who has seen it. */
    public Uni<@Nullable OpenedDocument> further(CaseId id, UUID document, String reviewer) {
        return findFurther(id, document).chain(found -> {
            if (found == null) {
                return Uni.createFrom().nullItem();
            }
            Log.infof("%s opens document %s of review %s", reviewer, document, id.value());
            return files.read(found.key()).map(content -> OpenedDocument.of(found, content));
        });
    }

    @WithSession
    Uni<@Nullable FurtherDocument> findFurther(CaseId id, UUID document) {
        return cases.furtherOf(id)
                .map(further -> further.stream()
                        .filter(each -> each.id().equals(document))
                        .findFirst()
                        .orElse(null));
    }
}

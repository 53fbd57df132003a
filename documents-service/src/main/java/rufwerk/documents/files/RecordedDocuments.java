package rufwerk.documents.files;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which documents the database knows. Everything that keeps a document for good records it here. */
public interface RecordedDocuments {

    /** Those of them that are recorded. */
    Uni<Set<DocumentKey>> recordedOf(List<DocumentKey> keys);

    /** All of them, page by page in the order of their ids. */
    Uni<List<DocumentKey>> after(@Nullable UUID id, int limit);
}

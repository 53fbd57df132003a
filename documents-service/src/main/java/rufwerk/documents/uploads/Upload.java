package rufwerk.documents.uploads;

import org.jspecify.annotations.Nullable;
import rufwerk.documents.groups.DocumentType;
import rufwerk.documents.groups.GroupId;

/**
 * What a customer says about a file.
 *
 * @param name as the customer calls it; see {@link FileName}
 * @param idempotencyKey however often the same file comes with it, it is added once; ours, the vendor has none
 */
public record Upload(
        GroupId group,
        DocumentType type,
        String name,
        @Nullable String idempotencyKey) {}

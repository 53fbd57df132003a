package rufwerk.documents.clients.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new credential with what is shown of it once; only the parts of its kind are there. */
public record Issued(
        UUID id,
        String kind,
        @Nullable String key,
        @Nullable String userKey,
        @Nullable String secret,
        @Nullable String accessKey) {

    /** Without anything secret. */
    @Override
    public String toString() {
        return kind + " " + id;
    }
}

package rufwerk.documents.requirements;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Requirements as they were taken over once.
 *
 * @param copyOf the version an operator went back to with it
 */
public record RequirementsVersion(
        long version,
        Instant receivedAt,
        String receivedFrom,
        @Nullable Long copyOf) {}

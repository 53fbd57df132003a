package rufwerk.numbers.checking.messaging;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** What we read of {@code documents.number-check.approved} and {@code documents.number-check.rejected}. */
@RegisterForReflection
record NumberCheckDecided(UUID checkId) {}

package rufwerk.numbers.subscription;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check whose turn has come.
 *
 * @param waiting what waits for it; null: nothing does any more
 */
public record DueCheck(UUID id, Subscription.@Nullable Waiting waiting) {}

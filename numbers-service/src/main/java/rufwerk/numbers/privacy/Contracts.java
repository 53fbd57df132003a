package rufwerk.numbers.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an account has and had.
 *
 * @param live how many numbers it has, those that wait for documents or for payment included
 * @param lastEndedAt when it gave up the last of all others; null: it never had another
 */
public record Contracts(long live, @Nullable Instant lastEndedAt) {}

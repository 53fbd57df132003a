package rufwerk.durchwahl.routing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that was sent somewhere.
 *
 * @param destination international, without plus sign
 * @param accountId whose call it is, or null. Several may lease one number; the call belongs to the account among them
 *     whose lease was the oldest when the switch first asked
 */
public record RoutedCall(
        CallId id,
        CalledNumber called,
        String destination,
        @Nullable UUID accountId) {}

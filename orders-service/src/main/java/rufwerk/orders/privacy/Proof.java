package rufwerk.orders.privacy;

import java.time.Instant;
import java.util.Map;

/**
 * A service's word that it holds nothing about an account any more.
 *
 * @param erased how many rows of which table, and how many files
 */
public record Proof(String service, Instant erasedAt, Map<String, Long> erased) {
    public Proof {
        erased = Map.copyOf(erased);
    }
}

package rufwerk.documents.checks;

import java.util.List;
import java.util.UUID;

/**
 * {@code documents.number-check.rejected}
 *
 * @param groupId number of the group within its account
 * @param reasons everything that is not proven
 */
public record NumberCheckRejected(UUID checkId, UUID accountId, long groupId, List<Reason> reasons)
        implements CheckEvent {
    public NumberCheckRejected {
        reasons = List.copyOf(reasons);
    }
}

package rufwerk.documents.checks;

import java.util.List;
import java.util.UUID;

/**
 * {@code documents.number-check.approved}
 *
 * @param groupId number of the group within its account
 * @param reasons none
 */
public record NumberCheckApproved(UUID checkId, UUID accountId, long groupId, List<Reason> reasons)
        implements CheckEvent {
    public NumberCheckApproved {
        reasons = List.copyOf(reasons);
    }
}

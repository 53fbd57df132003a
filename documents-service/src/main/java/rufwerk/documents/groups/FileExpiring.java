package rufwerk.documents.groups;

import java.time.LocalDate;
import java.util.UUID;

/**
 * {@code documents.group-file.expiring}
 *
 * @param groupId number of the group within its account
 * @param validUntil the last day on which the document proves anything
 * @param daysAhead 30 or 7; each is announced once
 */
public record FileExpiring(
        UUID fileId, UUID accountId, long groupId, String documentType, LocalDate validUntil, int daysAhead) {

    static FileExpiring of(GroupFile file, LocalDate validUntil, int daysAhead) {
        return new FileExpiring(
                file.id(),
                file.group().accountId(),
                file.group().number(),
                file.type().code(),
                validUntil,
                daysAhead);
    }
}

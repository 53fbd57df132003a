package rufwerk.numbers.checking;

import java.util.UUID;
import rufwerk.numbers.inventory.Direction;

/**
 * A question to documents-service: may this account have a number of this direction?
 *
 * @param id the same question has the same one, however often it is asked
 * @param documentsGroup the documents that shall prove it; 0 is the account's main group
 */
public record NumberCheck(UUID id, UUID accountId, long documentsGroup, Direction direction) {}

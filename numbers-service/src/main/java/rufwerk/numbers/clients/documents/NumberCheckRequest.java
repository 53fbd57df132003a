package rufwerk.numbers.clients.documents;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rufwerk.numbers.checking.NumberCheck;
import rufwerk.numbers.inventory.Direction;

/**
 * What documents-service is asked.
 *
 * @param groupId 0 is the account's main group
 * @param purpose none of the dialects we speak asks for one that matters
 */
record NumberCheckRequest(
        UUID accountId,
        long groupId,
        DirectionBody direction,
        @Nullable String purpose) {

    record DirectionBody(long id, String country, String type, String areaCode, String city) {}

    static NumberCheckRequest of(NumberCheck check) {
        Direction direction = check.direction();
        return new NumberCheckRequest(
                check.accountId(),
                check.documentsGroup(),
                new DirectionBody(
                        direction.id().value(),
                        direction.country().code(),
                        direction.offer().type().code(),
                        direction.offer().areaCode().digits(),
                        direction.offer().name()),
                null);
    }
}

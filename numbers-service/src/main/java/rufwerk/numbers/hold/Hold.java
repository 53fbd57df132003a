package rufwerk.numbers.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import rufwerk.numbers.inventory.InventoryNumber;
import rufwerk.numbers.inventory.PhoneNumber;

/**
 * A number that nobody but this account can order.
 *
 * @param expiresAt the first moment at which it is free again
 */
public record Hold(UUID id, UUID accountId, PhoneNumber number, Instant heldAt, Instant expiresAt) {

    public Hold {
        if (!expiresAt.isAfter(heldAt)) {
            throw new IllegalArgumentException("A hold ends after it has begun");
        }
    }

    static Hold of(InventoryNumber.Free number, UUID accountId, Instant at, Duration length) {
        return new Hold(UUID.randomUUID(), accountId, number.number(), at, at.plus(length));
    }

    public boolean isOver(Instant at) {
        return !at.isBefore(expiresAt);
    }

    /** So long from this moment on, and never shorter than it is. */
    Hold extended(Instant at, Duration length) {
        Instant end = at.plus(length);
        return end.isAfter(expiresAt) ? new Hold(id, accountId, number, heldAt, end) : this;
    }

    Duration length() {
        return Duration.between(heldAt, expiresAt);
    }
}

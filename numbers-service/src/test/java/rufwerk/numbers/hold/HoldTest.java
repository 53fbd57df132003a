package rufwerk.numbers.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rufwerk.numbers.support.Fixtures.NOON;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.inventory.DirectionId;
import rufwerk.numbers.inventory.InventoryNumber;
import rufwerk.numbers.inventory.PhoneNumber;

class HoldTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Hold hold = Hold.of(
            new InventoryNumber.Free(new PhoneNumber("492214710815"), new DirectionId(1), NOON.minusSeconds(60)),
            UUID.randomUUID(),
            NOON,
            QUARTER);

    @Test
    void isOverAtItsEndAndNotBefore() {
        assertThat(hold.isOver(hold.expiresAt().minusNanos(1))).isFalse();
        assertThat(hold.isOver(hold.expiresAt())).isTrue();
    }

    @Test
    void isExtendedFromThatMomentOnAndNeverShortened() {
        assertThat(hold.extended(NOON.plusSeconds(60), QUARTER).length()).isEqualTo(QUARTER.plusSeconds(60));
        assertThat(hold.extended(NOON.plusSeconds(60), Duration.ofMinutes(1))).isEqualTo(hold);
    }

    @Test
    void endsAfterItHasBegun() {
        assertThatThrownBy(() -> new Hold(hold.id(), hold.accountId(), hold.number(), NOON, NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package rufwerk.durchwahl.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rufwerk.durchwahl.tariff.TariffClass.CLASS_0180_1;
import static rufwerk.durchwahl.tariff.TariffClass.CLASS_0180_3;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rufwerk.durchwahl.book.BlockState;
import rufwerk.durchwahl.book.NumberBlock;
import rufwerk.durchwahl.book.PoolBlock;

class PoolLevelTest {

    @ParameterizedTest
    @CsvSource({
        "ENOUGH,       0,    ENOUGH",
        "ENOUGH,       799,  ENOUGH",
        "ENOUGH,       800,  LOW",
        "ENOUGH,       950,  ALMOST_EMPTY",
        "LOW,          949,  LOW",
        "LOW,          950,  ALMOST_EMPTY",
        "LOW,          750,  LOW",
        "LOW,          749,  ENOUGH",
        "ALMOST_EMPTY, 1000, ALMOST_EMPTY",
        "ALMOST_EMPTY, 900,  ALMOST_EMPTY",
        "ALMOST_EMPTY, 899,  LOW",
        "ALMOST_EMPTY, 760,  LOW",
        "ALMOST_EMPTY, 100,  ENOUGH",
    })
    void isEnteredAtItsThresholdAndLeftWellBelow(PoolLevel level, long used, PoolLevel next) {
        assertThat(level.after(usage(used, 1000))).isEqualTo(next);
    }

    @Test
    void isEnoughForAClassWithoutNumbers() {
        assertThat(PoolLevel.ENOUGH.after(usage(0, 0))).isEqualTo(PoolLevel.ENOUGH);
        assertThat(PoolLevel.LOW.after(usage(0, 0))).isEqualTo(PoolLevel.ENOUGH);
    }

    @Test
    void leavesOutNumbersThatDrain() {
        PoolUsage usage = PoolUsage.of(
                CLASS_0180_1,
                List.of(block("491801557990", BlockState.ACTIVE), block("491801557991", BlockState.DRAINING)));

        assertThat(usage).isEqualTo(new PoolUsage(CLASS_0180_1, 4, 8, 4, 4, 10));
        assertThat(usage.used()).isEqualTo(6);
        assertThat(PoolUsage.of(CLASS_0180_3, List.of(block("491801557990", BlockState.ACTIVE))))
                .isEqualTo(new PoolUsage(CLASS_0180_3, 0, 0, 0, 0, 0));
    }

    @Test
    void isKnownByItsThreshold() {
        assertThat(PoolLevel.ofPercent(95)).isEqualTo(PoolLevel.ALMOST_EMPTY);
        assertThatThrownBy(() -> PoolLevel.ofPercent(50)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PoolUsage usage(long used, long lendable) {
        return new PoolUsage(CLASS_0180_1, lendable - used, used, 0, 0, lendable);
    }

    private static PoolBlock block(String prefix, BlockState state) {
        return new PoolBlock(UUID.randomUUID(), new NumberBlock(prefix, 1, CLASS_0180_1), state, 4, 2);
    }
}

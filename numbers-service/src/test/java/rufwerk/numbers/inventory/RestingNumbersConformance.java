package rufwerk.numbers.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rufwerk.numbers.support.Fixtures.NOON;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rufwerk.numbers.inventory.InventoryNumber.Active;
import rufwerk.numbers.inventory.InventoryNumber.Free;
import rufwerk.numbers.inventory.InventoryNumber.Resting;

/** What every store of resting numbers does, in memory and in PostgreSQL. */
public abstract class RestingNumbersConformance {
    private static final int ALL = 100_000;
    private static final Instant FIRST = NOON.plus(Duration.ofDays(30));
    private static final Instant SECOND = FIRST.plus(Duration.ofDays(1));

    private Active first;
    private Active second;

    protected abstract Numbers numbers();

    protected abstract RestingNumbers restingNumbers();

    protected abstract <T> T within(Supplier<Uni<T>> transaction);

    /** Two numbers that are active for some account. */
    protected abstract List<Active> activeNumbers();

    @BeforeEach
    void takeTwoNumbers() {
        List<Active> active = activeNumbers();
        first = active.get(0);
        second = active.get(1);
    }

    @Test
    void areNotFreeBeforeTheirTime() {
        rest(first, FIRST);

        assertThat(release(FIRST.minusNanos(1_000))).isEmpty();
        assertThat(within(() -> numbers().lockFree(first.number()))).isNull();
    }

    @Test
    void areFreeSinceTheirRestWasOver() {
        rest(second, SECOND);
        rest(first, FIRST);

        assertThat(release(SECOND)).containsExactlyInAnyOrder(free(first, FIRST), free(second, SECOND));
        assertThat(within(() -> numbers().lockFree(first.number()))).isEqualTo(free(first, FIRST));
        assertThat(release(SECOND)).isEmpty();
    }

    @Test
    void refuseANumberThatIsNotActive() {
        rest(first, FIRST);

        assertThatThrownBy(() -> rest(first, SECOND)).isInstanceOf(RuntimeException.class);
    }

    private void rest(Active number, Instant until) {
        within(() -> restingNumbers().add(new Resting(number.number(), number.direction(), until)));
    }

    /** Others share the database. */
    private List<Free> release(Instant now) {
        return within(() -> restingNumbers().release(now, ALL)).stream()
                .filter(free -> free.direction().equals(first.direction()))
                .toList();
    }

    private static Free free(Active number, Instant since) {
        return new Free(number.number(), number.direction(), since);
    }
}

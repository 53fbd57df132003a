package rufwerk.kit.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryBudgetTest {
    private final MemoryBudget budget = new MemoryBudget(10_240);

    @Test
    void handsOutNoMoreThanThereIs() {
        assertThat(budget.take(6_000)).isPresent();
        assertThat(budget.take(6_000)).isEmpty();
        assertThat(budget.take(4_000)).isPresent();
        assertThat(budget.take(1)).isEmpty();
    }

    @Test
    void takesAShareBackOnce() {
        var share = budget.take(10_240).orElseThrow();
        share.giveBack();
        share.giveBack();

        assertThat(budget.take(10_240)).isPresent();
        assertThat(budget.take(1)).isEmpty();
    }
}

package rufwerk.kit.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ForgettingTest {
    private final Queue<Integer> bites = new ArrayDeque<>();

    @Test
    void goesOnUntilABiteIsNotFull() {
        assertThat(forgotten(10, 10, 3, 10)).isEqualTo(23);
        assertThat(bites).containsExactly(10);
    }

    @Test
    void looksOnceWhereNothingIsOld() {
        assertThat(forgotten(0, 10)).isZero();
        assertThat(bites).containsExactly(10);
    }

    private int forgotten(Integer... sizes) {
        bites.addAll(List.of(sizes));
        return Forgetting.inBites(10, () -> Uni.createFrom().item(bites.remove()))
                .await()
                .indefinitely();
    }
}
